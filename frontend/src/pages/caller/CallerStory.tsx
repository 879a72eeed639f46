import { useLingui } from "@lingui/react/macro";
import { useQuery } from "urql";
import { PromiseLines } from "~/features/activities/panel/PromiseLines";
import { LastEntries } from "~/features/history/LastEntries";
import { TicketLines } from "~/features/tickets/card/TicketLines";
import { graphql } from "~/gql";
import { useOpenTicket } from "../useOpenTicket";

// more entries than are shown: some of them say nothing
const STORY = graphql(`
  query CallerStory($id: ID!) {
    node(id: $id) {
      id
      ... on Contact {
        activities(done: false, first: 3) { nodes { id ...PromiseParts } }
        tickets(open: true, first: 3) { nodes { id ...TicketLine } }
        timeline(first: 12) { nodes { id ...LastEntryParts } }
      }
      ... on Organization {
        activities(done: false, first: 3) { nodes { id ...PromiseParts } }
        tickets(open: true, first: 3) { nodes { id ...TicketLine } }
        timeline(first: 12) { nodes { id ...LastEntryParts } }
      }
    }
  }
`);

/** recordId: the contact's, or the organization's where nobody knows who of it. */
type CallerStoryProps = { recordId: string; callId: string };

/** What one wants to know of who calls: what they were promised, what they wait for, what was last. */
export function CallerStory({ recordId, callId }: CallerStoryProps) {
  const { t } = useLingui();
  const openTicket = useOpenTicket();
  const [{ data }] = useQuery({
    query: STORY,
    variables: { id: recordId },
    requestPolicy: "cache-and-network",
  });
  const record = data?.node;
  if (!record || !("timeline" in record)) return null;
  const [promises, tickets] = [record.activities.nodes, record.tickets.nodes];
  return (
    <>
      {promises.length > 0 && (
        <>
          <dt>{t`Promised`}</dt>
          <dd>
            <PromiseLines activities={promises} label={t`Promised`} />
          </dd>
        </>
      )}
      {tickets.length > 0 && (
        <>
          <dt>{t`Tickets`}</dt>
          <dd>
            <TicketLines tickets={tickets} label={t`Open tickets`} onOpen={openTicket} />
          </dd>
        </>
      )}
      <dt>{t`Last`}</dt>
      <dd>
        <LastEntries entries={record.timeline.nodes} except={callId} label={t`Last entries`} />
      </dd>
    </>
  );
}
