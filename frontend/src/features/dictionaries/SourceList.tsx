import { useLingui } from "@lingui/react/macro";
import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { EntryList } from "~/ui/entries/EntryList";
import { NameForm } from "./NameForm";

const CREATE = graphql(`
  mutation SourceCreate($input: SourceInput!) {
    sourceCreate(input: $input) { source { id } userErrors { code message path } }
  }
`);

type Source = { id: string; name: string; system: boolean; hidden: boolean };
type SourceListProps = { crmId: string; sources: readonly Source[]; onReload: () => Promise<void> };

export function SourceList({ crmId, sources, onReload }: SourceListProps) {
  const { t } = useLingui();
  const { run, errors, busy, forget } = useAction(CREATE);
  const save = async (name: string) => {
    const { payload } = await run({ input: { crmId, name } });
    if (payload) await onReload();
    return payload !== null;
  };
  const words = ({ system, hidden }: Source) =>
    [system ? t`built in` : "", hidden ? t`hidden` : ""].filter(Boolean).join(" · ");
  return (
    <EntryList
      label={t`Sources`}
      entries={sources}
      aside={words}
      editable={false}
      add={t`Add a source`}
      empty={t`No sources yet.`}
      form={(_, close) => (
        <NameForm
          errors={errors}
          busy={busy}
          onSave={save}
          onClose={() => {
            forget();
            close();
          }}
        />
      )}
    />
  );
}
