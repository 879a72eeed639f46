import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { formatDecimal } from "~/lib/format";
import type { UserErrors } from "~/lib/graphql/userErrors";
import { uniqueKey } from "~/lib/uniqueKey";
import { SortableList } from "~/ui/sortable/SortableList";
import type { EditedCrm } from "../segmentationQuery";
import { AddClassifier } from "./AddClassifier";
import { ClassifierLine } from "./ClassifierLine";
import styles from "./ClassifierList.module.css";
import type { DraftClassifier } from "./draft";
import { freshClassifier } from "./fresh";
import { maximum } from "./points";
import { useNames } from "./useNames";
import { useReads } from "./useReads";

type ClassifierListProps = {
  crm: EditedCrm;
  classifiers: readonly DraftClassifier[];
  errors: UserErrors;
  onChange: (classifiers: readonly DraftClassifier[]) => void;
};

/** What gives points, and how many there can be in all. */
export function ClassifierList({ crm, classifiers, errors, onChange }: ClassifierListProps) {
  const { t, i18n } = useLingui();
  const nameOf = useNames(crm);
  const most = maximum(classifiers, useReads());
  const points = formatDecimal(String(most), i18n.locale);
  const byIds = (ids: readonly string[]) =>
    onChange(ids.flatMap((id) => classifiers.find((one) => one.id === id) ?? []));
  return (
    <>
      {classifiers.length > 0 && (
        <SortableList
          label={t`Classifiers`}
          items={classifiers}
          itemName={nameOf}
          onMove={byIds}
          render={(classifier) => (
            <ClassifierLine
              crm={crm}
              name={nameOf(classifier)}
              classifier={classifier}
              at={classifiers.indexOf(classifier)}
              errors={errors}
              onChange={(changed) =>
                onChange(classifiers.map((one) => (one.id === changed.id ? changed : one)))
              }
              onDelete={() => onChange(classifiers.filter((one) => one.id !== classifier.id))}
            />
          )}
        />
      )}
      <div className={styles.foot}>
        <AddClassifier
          crm={crm}
          onAdd={(choice) => onChange([...classifiers, freshClassifier(uniqueKey(), choice)])}
        />
        <span className={styles.maximum}>
          {most > 0 ? (
            <Plural value={most} one={`100% is ${points} point`} other={`100% is ${points} points`} />
          ) : (
            <Trans>Nothing gives points yet, so no contact has a segment.</Trans>
          )}
        </span>
      </div>
    </>
  );
}
