import { useLingui } from "@lingui/react/macro";
import { graphql } from "~/gql";
import type { DictionaryKind } from "~/gql/graphql";
import { useFormQuery } from "~/lib/graphql/useFormQuery";
import { EntryList } from "~/ui/entries/EntryList";
import { DictionaryExtras } from "./DictionaryExtras";
import styles from "./DictionaryExtras.module.css";
import { KIND_WORDS } from "./kinds";
import { useDictionaryActions } from "./useDictionaryActions";

const DICTIONARY = graphql(`
  query SettingsDictionary($kind: DictionaryKind!) {
    dictionary(kind: $kind) { id ...DictionaryEntryParts }
  }
`);

/** One of the dictionaries that all Crms share. */
export function DictionaryList({ kind }: { kind: DictionaryKind }) {
  const { t, i18n } = useLingui();
  const { data, reload } = useFormQuery(DICTIONARY, { kind });
  const { actions, entriesOf, makeDefault } = useDictionaryActions(kind, reload);
  if (!data) return null;
  const words = KIND_WORDS[kind];
  return (
    <EntryList
      label={i18n._(words.title)}
      entries={entriesOf(data.dictionary)}
      actions={actions}
      add={i18n._(words.add)}
      {...(kind === "CURRENCY" ? { nameLabel: t`ISO code, such as PLN` } : {})}
      empty={t`Nothing here yet.`}
      heads={
        <>
          <span className={styles.star}>{t`Default`}</span>
          <span className={styles.active}>{t`Active`}</span>
        </>
      }
      extras={(entry) => (
        <DictionaryExtras
          entry={entry}
          onDefault={(on) => makeDefault(entry, on)}
          onActive={(on) => actions.change(entry, { hidden: !on }, { force: false })}
        />
      )}
    />
  );
}
