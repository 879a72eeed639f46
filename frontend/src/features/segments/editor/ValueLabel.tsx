import { useLingui } from "@lingui/react/macro";
import { formatDate } from "~/lib/format";
import { OptionLabel } from "~/ui/fields/OptionLabel";
import styles from "./ClassifierList.module.css";
import type { ValueRule } from "./draft";
import type { Parameter } from "./parameters";

type ValueLabelProps = { parameter: Parameter; rule: ValueRule };

/** A rule's value in words: a stage with its colour, a date as dates are written here. */
export function ValueLabel({ parameter: { kind, options }, rule }: ValueLabelProps) {
  const { t, i18n } = useLingui();
  const option = options.find(({ id }) => id === rule.value);
  const words = () => {
    if (kind === "date") return formatDate(rule.value, i18n.locale);
    if (kind === "flag") return rule.value === "true" ? t`yes` : t`no`;
    return rule.label;
  };
  return (
    <span className={styles.value}>
      {option ? <OptionLabel option={option} /> : words()}
      {kind === "options" && !option && <span className={styles.quiet}>{t`deleted`}</span>}
    </span>
  );
}
