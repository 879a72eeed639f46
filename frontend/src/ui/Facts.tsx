import { useLingui } from "@lingui/react";
import { formatCount } from "~/lib/format";
import styles from "./Facts.module.css";

export type Fact = { label: string; count: number; tone?: "ok" | "warn" | "danger" };

/** A few counts side by side; one that is zero steps back. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  const { i18n } = useLingui();
  return (
    <dl className={styles.facts}>
      {facts.map(({ label, count, tone }) => (
        <div key={label} className={styles.fact} data-tone={count > 0 ? tone : undefined}>
          <dt className={styles.label}>{label}</dt>
          <dd className={styles.count}>{formatCount(count, i18n.locale)}</dd>
        </div>
      ))}
    </dl>
  );
}
