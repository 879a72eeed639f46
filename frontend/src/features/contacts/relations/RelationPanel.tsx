import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { useQuery } from "urql";
import { graphql, readFragment } from "~/gql";
import { useRecordNews } from "~/lib/graphql/recordNews";
import { useGapRefetch } from "~/lib/graphql/useGapRefetch";
import { EmptyState } from "~/ui/EmptyState";
import { AddIcon, RelationIcon } from "~/ui/icons";
import { NewRelation } from "./NewRelation";
import styles from "./RelationPanel.module.css";
import { RelationRow } from "./RelationRow";
import { RELATION } from "./relation";

const RELATIONS = graphql(`
  query ContactRelations($id: ID!) {
    contact(id: $id) { id displayName crm { id } relations { id ...RelationParts } }
  }
`);

const EVENTS = /^contact\.(un)?related$/;

type RelationPanelProps = { contactId: string; canEdit: boolean };

/** Who is what to a contact. */
export function RelationPanel({ contactId, canEdit }: RelationPanelProps) {
  const { t } = useLingui();
  const [adding, setAdding] = useState(false);
  const [{ data }, refetch] = useQuery({
    query: RELATIONS,
    variables: { id: contactId },
    requestPolicy: "cache-and-network",
  });
  useGapRefetch(refetch);
  useRecordNews(contactId, EVENTS, () => refetch({ requestPolicy: "network-only" }));
  const contact = data?.contact;
  if (!contact) return null;
  const relations = readFragment(RELATION, contact.relations);
  const add = canEdit && (
    <Button
      variant={relations.length === 0 ? "filled" : "default"}
      leftSection={<AddIcon size={15} />}
      onClick={() => setAdding(true)}
    >
      <Trans>Add a relation</Trans>
    </Button>
  );
  return (
    <>
      {relations.length === 0 ? (
        <EmptyState icon={RelationIcon} title={t`No related people`} action={add}>
          <Trans>A spouse, a superior, who referred them: they stand on both cards.</Trans>
        </EmptyState>
      ) : (
        <div className={styles.panel}>
          <div className={styles.head}>{add}</div>
          <ul className={styles.list} aria-label={t`Related people`}>
            {relations.map((relation) => (
              <RelationRow key={relation.id} relation={relation} canEdit={canEdit} />
            ))}
          </ul>
        </div>
      )}
      {adding && <NewRelation contact={contact} onClose={() => setAdding(false)} />}
    </>
  );
}
