import type { TicketRowFragment } from "~/gql/graphql";
import { RowCard } from "~/ui/RowCard";
import { DueMark } from "../state/DueMark";
import { StatePill } from "../state/StatePill";
import styles from "./TicketCard.module.css";

/** A ticket in a list on a narrow screen. */
export function TicketCard({ ticket }: { ticket: TicketRowFragment }) {
  const { number, subject, state, contact, organization, assignee } = ticket;
  const who = [contact?.displayName, organization?.displayName, assignee?.name];
  return (
    <RowCard
      avatar={<span className={styles.number}>#{number}</span>}
      title={subject}
      aside={<StatePill state={state} />}
      under={who.filter(Boolean).join(" · ")}
      underAside={<DueMark ticket={ticket} />}
    />
  );
}
