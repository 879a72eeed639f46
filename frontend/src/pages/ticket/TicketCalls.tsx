import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "urql";
import { graphql } from "~/gql";
import { EmptyState } from "~/ui/EmptyState";
import { PhoneIcon } from "~/ui/icons";
import { RecordCall } from "../RecordCall";
import styles from "./TicketCalls.module.css";

const CALLS = graphql(`
  query TicketCalls($id: ID!) { ticket(id: $id) { id calls { id ...CallParts } } }
`);

/** The calls in which a ticket was spoken of. */
export function TicketCalls({ ticketId }: { ticketId: string }) {
  const { t } = useLingui();
  const [{ data }] = useQuery({
    query: CALLS,
    variables: { id: ticketId },
    requestPolicy: "cache-and-network",
  });
  const calls = data?.ticket?.calls;
  if (!calls) return null;
  if (calls.length === 0) {
    return (
      <EmptyState icon={PhoneIcon} title={t`No calls yet`}>
        <Trans>A ticket made during a call keeps that call here.</Trans>
      </EmptyState>
    );
  }
  return (
    <ul className={styles.list} aria-label={t`Calls`}>
      {calls.map((call) => (
        <li key={call.id} className={styles.call}>
          <RecordCall call={call} />
        </li>
      ))}
    </ul>
  );
}
