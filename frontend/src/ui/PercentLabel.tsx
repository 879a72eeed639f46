import { useLingui } from "@lingui/react/macro";
import { formatPercent } from "~/lib/format";
import { DotLabel } from "./Dot";
import styles from "./PercentLabel.module.css";

type PercentLabelProps = {
  /** A word in its colour; without one the percent stands alone. */
  word: { name: string; colour: string } | null | undefined;
  /** As the API writes it, "33.33". */
  percent: string;
  /** In whole percent: cut, not rounded, so that a border is never shown before it is reached. */
  short?: boolean;
};

/** A coloured word with the percent that led to it. */
export function PercentLabel({ word, percent, short = false }: PercentLabelProps) {
  const { i18n } = useLingui();
  const exact = Number(percent);
  return (
    <span className={styles.label}>
      {word && <DotLabel colour={word.colour}>{word.name}</DotLabel>}
      <span className={styles.percent}>{formatPercent(short ? Math.floor(exact) : exact, i18n.locale)}</span>
    </span>
  );
}
