import { useLingui } from "@lingui/react/macro";
import { graphql } from "~/gql";
import { useFormQuery } from "~/lib/graphql/useFormQuery";
import { EntryList } from "~/ui/entries/EntryList";
import { type EntryDocuments, useEntryActions, useEntryOrder } from "~/ui/entries/useEntryActions";
import { StageExtras } from "./StageExtras";
import styles from "./StageExtras.module.css";

const STAGES = graphql(`
  query SettingsStages($crmId: ID!) {
    node(id: $crmId) {
      __typename id
      ... on Crm { stages { id version name colour flag inKanban hidden usageCount } }
    }
  }
`);

const documents: EntryDocuments = {
  create: graphql(`
    mutation StageCreate($input: StageInput!) {
      stageCreate(input: $input) { stage { id } userErrors { code message path } }
    }
  `),
  update: graphql(`
    mutation StageUpdate($input: StagePatch!) {
      stageUpdate(input: $input) {
        stage { id version name colour flag inKanban hidden }
        userErrors { code message path }
      }
    }
  `),
  remove: graphql(`
    mutation StageDelete($input: EntryDeleteInput!) {
      stageDelete(input: $input) { deletedId userErrors { code message path } }
    }
  `),
};

const REORDER = graphql(`
  mutation StageReorder($input: EntryOrderInput!) {
    stageReorder(input: $input) { stages { id rank } userErrors { code message path } }
  }
`);

/** A Crm's stages in their order: what each means to reports, and whether it is a column of the board. */
export function StageList({ crmId }: { crmId: string }) {
  const { t } = useLingui();
  const { data, reload } = useFormQuery(STAGES, { crmId });
  const actions = useEntryActions(documents, crmId, reload);
  const move = useEntryOrder(REORDER, crmId, reload);
  if (data?.node?.__typename !== "Crm") return null;
  return (
    <EntryList
      label={t`Stages`}
      entries={data.node.stages}
      actions={{ ...actions, move }}
      add={t`Add a stage`}
      empty={t`No stages yet.`}
      heads={
        <>
          <span className={styles.flag}>{t`Meaning`}</span>
          <span className={styles.board}>{t`Board`}</span>
        </>
      }
      extras={(stage) => <StageExtras stage={stage} />}
    />
  );
}
