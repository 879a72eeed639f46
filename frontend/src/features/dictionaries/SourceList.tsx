import { useLingui } from "@lingui/react/macro";
import { graphql } from "~/gql";
import { useFormQuery } from "~/lib/graphql/useFormQuery";
import { EntryList } from "~/ui/entries/EntryList";
import { type EntryDocuments, useEntryActions, useEntryOrder } from "~/ui/entries/useEntryActions";

const SOURCES = graphql(`
  query SettingsSources($crmId: ID!) {
    node(id: $crmId) { __typename id ... on Crm { sources { id version name colour hidden system usageCount } } }
  }
`);

const documents: EntryDocuments = {
  create: graphql(`
    mutation SourceCreate($input: SourceInput!) {
      sourceCreate(input: $input) { source { id } userErrors { code message path } }
    }
  `),
  update: graphql(`
    mutation SourceUpdate($input: SourcePatch!) {
      sourceUpdate(input: $input) {
        source { id version name colour hidden }
        userErrors { code message path }
      }
    }
  `),
  remove: graphql(`
    mutation SourceDelete($input: EntryDeleteInput!) {
      sourceDelete(input: $input) { deletedId userErrors { code message path } }
    }
  `),
};

const REORDER = graphql(`
  mutation SourceReorder($input: EntryOrderInput!) {
    sourceReorder(input: $input) { sources { id rank } userErrors { code message path } }
  }
`);

/** A Crm's sources in their order; those that come with it can only be hidden. */
export function SourceList({ crmId }: { crmId: string }) {
  const { t } = useLingui();
  const { data, reload } = useFormQuery(SOURCES, { crmId });
  const actions = useEntryActions(documents, crmId, reload);
  const move = useEntryOrder(REORDER, crmId, reload);
  if (data?.node?.__typename !== "Crm") return null;
  return (
    <EntryList
      label={t`Sources`}
      entries={data.node.sources}
      actions={{ ...actions, move }}
      add={t`Add a source`}
      empty={t`No sources yet.`}
    />
  );
}
