import { Link } from "@tanstack/react-router";
import { DueMark } from "../state/DueMark";
import { StatePill } from "../state/StatePill";
import styles from "./TicketPanel.module.css";
import type { TicketLine } from "./ticketLine";

/** A ticket on a card; a click opens its tab. */
export function TicketRow({ ticket }: { ticket: TicketLine }) {
  return (
    <li>
      <Link to="/tickets/$id" params={{ id: ticket.id }} className={styles.row}>
        <TicketWords ticket={ticket} />
      </Link>
    </li>
  );
}

/** What a short list says of a ticket. */
export function TicketWords({ ticket }: { ticket: TicketLine }) {
  const { number, subject, state, type, assignee, contact, organization } = ticket;
  const about = [type.name, contact?.displayName, organization?.displayName, assignee?.name];
  return (
    <>
      <span className={styles.number}>#{number}</span>
      <span className={styles.subject}>{subject}</span>
      <span className={styles.state}>
        <StatePill state={state} />
      </span>
      <span className={styles.about}>{about.filter(Boolean).join(" · ")}</span>
      <span className={styles.due}>
        <DueMark ticket={ticket} />
      </span>
    </>
  );
}
