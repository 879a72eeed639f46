import { useLingui } from "@lingui/react/macro";
import { ActionIcon } from "@mantine/core";
import { formatDecimal } from "~/lib/format";
import type { UserErrors } from "~/lib/graphql/userErrors";
import { DeleteIcon } from "~/ui/icons";
import type { EditedCrm } from "../segmentationQuery";
import styles from "./ClassifierList.module.css";
import { ConditionPick } from "./ConditionPick";
import type { DraftClassifier } from "./draft";
import { NumberField } from "./NumberField";
import { parameterOf } from "./parameters";
import { best } from "./points";
import { RangeRules } from "./RangeRules";
import { useReads } from "./useReads";
import { ValueRules } from "./ValueRules";

type ClassifierLineProps = {
  crm: EditedCrm;
  name: string;
  classifier: DraftClassifier;
  at: number;
  errors: UserErrors;
  onChange: (classifier: DraftClassifier) => void;
  onDelete: () => void;
};

/** What one field gives points for, and how much they weigh. */
export function ClassifierLine({
  crm,
  name,
  classifier,
  at,
  errors,
  onChange,
  onDelete,
}: ClassifierLineProps) {
  const { t, i18n } = useLingui();
  const parameter = parameterOf(classifier, crm);
  const { condition, weight, points, values, ranges } = classifier;
  const put = (part: Partial<DraftClassifier>) => onChange({ ...classifier, ...part });
  const errorAt = (field: string) => errors.at(`classifiers.${at}.${field}`);
  const whole =
    errors.at(`classifiers.${at}`) ?? errorAt("parameter") ?? errorAt("customFieldId") ?? errorAt("rules");
  const most = formatDecimal(String(best(classifier, useReads())), i18n.locale);
  return (
    <section className={styles.classifier} aria-label={name}>
      <header className={styles.head}>
        <h4 className={styles.title}>{name}</h4>
        <span className={styles.best}>{t`${most} at best`}</span>
        <ConditionPick
          label={t`What ${name} gives points for`}
          kind={parameter.kind}
          condition={condition}
          error={errorAt("condition")}
          onChange={(chosen) => put({ condition: chosen })}
        />
        <span className={styles.weight}>
          <span aria-hidden>{t`Weight`}</span>
          <NumberField
            label={t`Weight of ${name}`}
            value={weight}
            error={errorAt("weight")}
            onChange={(text) => put({ weight: text })}
          />
        </span>
        <ActionIcon variant="subtle" color="gray" aria-label={t`Delete ${name}`} onClick={onDelete}>
          <DeleteIcon size={15} />
        </ActionIcon>
      </header>
      {whole !== undefined && (
        <p role="alert" className={styles.error}>
          {whole}
        </p>
      )}
      {condition === "VALUE" && (
        <ValueRules
          parameter={parameter}
          rules={values}
          errorAt={errorAt}
          onChange={(rules) => put({ values: rules })}
        />
      )}
      {condition === "RANGE" && (
        <RangeRules rules={ranges} errorAt={errorAt} onChange={(rules) => put({ ranges: rules })} />
      )}
      {condition === "EXISTS" && (
        <div className={`${styles.rule} ${styles.only}`}>
          <span>{t`Anything filled in`}</span>
          <NumberField
            label={t`Points`}
            unit={t`pts`}
            value={points}
            error={errorAt("points")}
            onChange={(text) => put({ points: text })}
          />
        </div>
      )}
    </section>
  );
}
