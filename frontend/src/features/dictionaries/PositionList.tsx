import { useLingui } from "@lingui/react/macro";
import { graphql } from "~/gql";
import { useFormQuery } from "~/lib/graphql/useFormQuery";
import { EntryList } from "~/ui/entries/EntryList";
import { type EntryDocuments, useEntryActions, useEntryOrder } from "~/ui/entries/useEntryActions";

const POSITIONS = graphql(`
  query SettingsPositions($crmId: ID!) {
    node(id: $crmId) { __typename id ... on Crm { positions { id version name colour hidden usageCount } } }
  }
`);

const documents: EntryDocuments = {
  create: graphql(`
    mutation PositionCreate($input: PositionInput!) {
      positionCreate(input: $input) { position { id } userErrors { code message path } }
    }
  `),
  update: graphql(`
    mutation PositionUpdate($input: PositionPatch!) {
      positionUpdate(input: $input) {
        position { id version name colour hidden }
        userErrors { code message path }
      }
    }
  `),
  remove: graphql(`
    mutation PositionDelete($input: EntryDeleteInput!) {
      positionDelete(input: $input) { deletedId userErrors { code message path } }
    }
  `),
};

const REORDER = graphql(`
  mutation PositionReorder($input: EntryOrderInput!) {
    positionReorder(input: $input) { positions { id rank } userErrors { code message path } }
  }
`);

/** A Crm's positions in their order. */
export function PositionList({ crmId }: { crmId: string }) {
  const { t } = useLingui();
  const { data, reload } = useFormQuery(POSITIONS, { crmId });
  const actions = useEntryActions(documents, crmId, reload);
  const move = useEntryOrder(REORDER, crmId, reload);
  if (data?.node?.__typename !== "Crm") return null;
  return (
    <EntryList
      label={t`Positions`}
      entries={data.node.positions}
      actions={{ ...actions, move }}
      add={t`Add a position`}
      empty={t`No positions yet.`}
    />
  );
}
