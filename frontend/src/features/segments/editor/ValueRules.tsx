import { useLingui } from "@lingui/react/macro";
import { ActionIcon } from "@mantine/core";
import { CloseIcon } from "~/ui/icons";
import { AddValue } from "./AddValue";
import styles from "./ClassifierList.module.css";
import type { ValueRule } from "./draft";
import { NumberField } from "./NumberField";
import type { Parameter } from "./parameters";
import { ValueLabel } from "./ValueLabel";

type ValueRulesProps = {
  parameter: Parameter;
  rules: readonly ValueRule[];
  errorAt: (field: string) => string | undefined;
  onChange: (rules: ValueRule[]) => void;
};

/** Points for each of some values. */
export function ValueRules({ parameter, rules, errorAt, onChange }: ValueRulesProps) {
  const { t } = useLingui();
  return (
    <>
      <ul className={styles.rules}>
        {rules.map((rule, at) => (
          <li key={rule.value}>
            <div className={styles.rule}>
              <ValueLabel parameter={parameter} rule={rule} />
              <NumberField
                label={t`Points for ${rule.label}`}
                unit={t`pts`}
                value={rule.points}
                error={errorAt(`rules.${at}.points`)}
                onChange={(points) => onChange(rules.with(at, { ...rule, points }))}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t`Take away ${rule.label}`}
                onClick={() => onChange(rules.toSpliced(at, 1))}
              >
                <CloseIcon size={14} />
              </ActionIcon>
            </div>
            {errorAt(`rules.${at}.value`) !== undefined && (
              <p role="alert" className={styles.error}>
                {errorAt(`rules.${at}.value`)}
              </p>
            )}
          </li>
        ))}
      </ul>
      <AddValue
        parameter={parameter}
        taken={rules.map(({ value }) => value)}
        onAdd={(values) => onChange([...rules, ...values.map((value) => ({ ...value, points: "1" }))])}
      />
    </>
  );
}
