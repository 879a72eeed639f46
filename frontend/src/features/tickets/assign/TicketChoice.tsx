import { TicketWords } from "../card/TicketRow";
import type { TicketLine } from "../card/ticketLine";
import styles from "./AssignTicket.module.css";

type TicketChoiceProps = { ticket: TicketLine; chosen: boolean; onChoose: () => void };

/** One of the tickets that can be chosen; the arrow keys go through them. */
export function TicketChoice({ ticket, chosen, onChoose }: TicketChoiceProps) {
  return (
    <label className={styles.choice} data-chosen={chosen || undefined}>
      <input
        type="radio"
        name="ticket"
        className="visually-hidden"
        aria-label={ticket.title}
        checked={chosen}
        onChange={onChoose}
      />
      <TicketWords ticket={ticket} />
    </label>
  );
}
