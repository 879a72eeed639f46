import { type FragmentType, readFragment } from "~/gql";
import { DueMark } from "../state/DueMark";
import { StatePill } from "../state/StatePill";
import styles from "./TicketLines.module.css";
import { LINE, type TicketLine } from "./ticketLine";

type TicketLinesProps = {
  tickets: readonly FragmentType<typeof LINE>[];
  label: string;
  onOpen: (ticket: TicketLine) => void;
};

/** A few tickets, a line each. */
export function TicketLines({ tickets, label, onOpen }: TicketLinesProps) {
  return (
    <ul className={styles.lines} aria-label={label}>
      {readFragment(LINE, tickets).map((ticket) => (
        <li key={ticket.id} className={styles.line}>
          <button type="button" className={styles.open} title={ticket.subject} onClick={() => onOpen(ticket)}>
            <span className={styles.number}>#{ticket.number}</span> {ticket.subject}
          </button>
          <span className={styles.aside}>
            {ticket.dueState === "OVERDUE" ? <DueMark ticket={ticket} /> : <StatePill state={ticket.state} />}
          </span>
        </li>
      ))}
    </ul>
  );
}
