import { useLingui } from "@lingui/react/macro";
import { graphql } from "~/gql";
import { useFormQuery } from "~/lib/graphql/useFormQuery";
import { EntryList } from "~/ui/entries/EntryList";
import { type EntryDocuments, useEntryActions } from "~/ui/entries/useEntryActions";

const TAGS = graphql(`
  query SettingsTags($crmId: ID!) {
    node(id: $crmId) { __typename id ... on Crm { tags { id version name colour usageCount } } }
  }
`);

const documents: EntryDocuments = {
  create: graphql(`
    mutation TagCreate($input: TagInput!) {
      tagCreate(input: $input) { tag { id } userErrors { code message path } }
    }
  `),
  update: graphql(`
    mutation TagUpdate($input: TagPatch!) {
      tagUpdate(input: $input) { tag { id version name colour } userErrors { code message path } }
    }
  `),
  remove: graphql(`
    mutation TagDelete($input: EntryDeleteInput!) {
      tagDelete(input: $input) { deletedId userErrors { code message path } }
    }
  `),
};

/** A Crm's tags by name. */
export function TagList({ crmId }: { crmId: string }) {
  const { t } = useLingui();
  const { data, reload } = useFormQuery(TAGS, { crmId });
  const actions = useEntryActions(documents, crmId, reload);
  if (data?.node?.__typename !== "Crm") return null;
  return (
    <EntryList
      label={t`Tags`}
      entries={data.node.tags}
      actions={{ ...actions, move: null }}
      add={t`Add a tag`}
      empty={t`No tags yet.`}
    />
  );
}
