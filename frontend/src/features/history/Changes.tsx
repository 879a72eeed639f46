import { useLingui } from "@lingui/react";
import { Trans } from "@lingui/react/macro";
import styles from "./Changes.module.css";
import type { Entry } from "./entry";
import { changeWords, fieldName } from "./eventWords";

/** What changed, field by field, from what to what. */
export function Changes({ changes }: { changes: Entry["changes"] }) {
  const { i18n } = useLingui();
  const say = i18n._.bind(i18n);
  return (
    <dl className={styles.changes}>
      {changes.map((change) => (
        <div key={change.field} className={styles.change}>
          <dt className={styles.field}>{fieldName(change.field, say)}</dt>
          <dd className={styles.value}>
            <FromTo {...changeWords(change, say)} />
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
