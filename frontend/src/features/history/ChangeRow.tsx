import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import type { Via } from "~/gql/graphql";
import { formatDateTime } from "~/lib/format";
import styles from "./ChangePanel.module.css";
import { toldChange } from "./told";
import type { RecordChange } from "./useChanges";

/** How it was done, where it was not simply somebody in the app. */
const VIA_WORDS: Partial<Record<Via, MessageDescriptor>> = {
  IMPORT: msg`by an import`,
  API_KEY: msg`through the API`,
  MACHINE: msg`by itself`,
  MERGE: msg`by merging`,
  SYNC: msg`from another system`,
};

export function ChangeRow({ change }: { change: RecordChange }) {
  const { t, i18n } = useLingui();
  const { at, by, via } = change;
  const { name, before, after } = toldChange(change, i18n._.bind(i18n), i18n.locale);
  const way = VIA_WORDS[via];
  return (
    <tr className={styles.change}>
      <td className={styles.when}>
        <time dateTime={at}>{formatDateTime(at, i18n.locale)}</time>
      </td>
      <td className={styles.who}>
        {by.name}
        {way && <span className={styles.way}> {i18n._(way)}</span>}
      </td>
      <td className={styles.field}>{name}</td>
      <td className={styles.before} data-empty={before === "" || undefined}>
        <span className={styles.word}>{t`From`} </span>
        {before || <Nothing />}
      </td>
      <td className={styles.after}>
        <span className={styles.word}>{t`To`} </span>
        {after || <Nothing />}
      </td>
    </tr>
  );
}

function Nothing() {
  const { t } = useLingui();
  return (
    <>
      <span aria-hidden className={styles.nothing}>
        —
      </span>
      <span className="visually-hidden">{t`nothing`}</span>
    </>
  );
}
