import { useLingui } from "@lingui/react";
import { Trans } from "@lingui/react/macro";
import styles from "./Changes.module.css";
import type { Entry } from "./entry";
import { toldChange } from "./told";

/** What changed, field by field, from what to what. */
export function Changes({ changes }: { changes: Entry["changes"] }) {
  const { i18n } = useLingui();
  const told = changes.map((change) => toldChange(change, i18n._.bind(i18n), i18n.locale));
  return (
    <dl className={styles.changes}>
      {told.map(({ key, name, before, after }) => (
        <div key={key} className={styles.change}>
          <dt className={styles.field}>{name}</dt>
          <dd className={styles.value}>
            <FromTo before={before} after={after} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

export function FromTo({ before, after }: { before: string; after: string }) {
  return (
    <span className={styles.values}>
      {before && (
        <>
          <del className={styles.before}>{before}</del>
          <span aria-hidden className={styles.arrow}>
            →
          </span>
        </>
      )}
      {after ? (
        <ins className={styles.after}>{after}</ins>
      ) : (
        <span className={styles.before}>
          <Trans>removed</Trans>
        </span>
      )}
    </span>
  );
}
