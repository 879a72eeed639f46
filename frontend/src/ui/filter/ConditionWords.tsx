import { useLingui } from "@lingui/react/macro";
import styles from "./Chips.module.css";
import type { Condition } from "./model";
import { Options } from "./Options";
import { type Found, formOf, type Parameter } from "./parameter";
import { listWords, valueWords } from "./valueWords";
import { chipWords } from "./words";

type ConditionWordsProps = { condition: Condition; parameter: Parameter };

/** "City contains Gdańsk", "Stage is Lead or Client". */
export function ConditionWords({ condition, parameter }: ConditionWordsProps) {
  const { i18n } = useLingui();
  const input = formOf(parameter, condition.op)?.input ?? "none";
  const how = chipWords(condition.op, parameter.kind, i18n);
  return (
    <>
      {parameter.label}
      {how && <span className={styles.op}> {how}</span>}{" "}
      <span className={styles.value}>
        {input === "options" ? (
          <Names condition={condition} parameter={parameter} />
        ) : (
          valueWords(condition, input, i18n)
        )}
      </span>
    </>
  );
}

function Names({ condition: { op, value }, parameter }: ConditionWordsProps) {
  const { t, i18n } = useLingui();
  const words = ({ named, loading }: Found) => {
    const labels = value.map((id) => named.get(id)?.label ?? (loading ? "…" : t`(deleted)`));
    return listWords(labels, op, (count) => t`${count} more`, i18n.locale);
  };
  if (parameter.kind === "chosen") return <>{value.length}</>;
  return (
    <Options parameter={parameter} search="" chosen={value} namesOnly>
      {(found) => words(found)}
    </Options>
  );
}
