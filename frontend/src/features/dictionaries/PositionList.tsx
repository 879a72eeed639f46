import { useLingui } from "@lingui/react/macro";
import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { EntryList } from "~/ui/entries/EntryList";
import { NameForm } from "./NameForm";

const CREATE = graphql(`
  mutation PositionCreate($input: PositionInput!) {
    positionCreate(input: $input) { position { id } userErrors { code message path } }
  }
`);

type PositionListProps = {
  crmId: string;
  positions: readonly { id: string; name: string }[];
  onReload: () => Promise<void>;
};

export function PositionList({ crmId, positions, onReload }: PositionListProps) {
  const { t } = useLingui();
  const { run, errors, busy, forget } = useAction(CREATE);
  const save = async (name: string) => {
    const { payload } = await run({ input: { crmId, name } });
    if (payload) await onReload();
    return payload !== null;
  };
  return (
    <EntryList
      label={t`Positions`}
      entries={positions}
      editable={false}
      add={t`Add a position`}
      empty={t`No positions yet.`}
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
