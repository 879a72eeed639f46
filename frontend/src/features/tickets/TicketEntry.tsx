import { Link } from "@tanstack/react-router";
import { type FragmentType, graphql, readFragment } from "~/gql";
import { TicketIcon } from "~/ui/icons";
import { RelativeTime } from "~/ui/RelativeTime";
import styles from "./TicketEntry.module.css";

export const TICKET_ENTRY = graphql(`
  fragment TicketEntryParts on Ticket { id title }
`);

type TicketEntryProps = {
  ticket: FragmentType<typeof TICKET_ENTRY>;
  /** What happened with it, in words. */
  title: React.ReactNode;
  by: string;
  at: string;
  /** From which state to which it went. */
  moved?: React.ReactNode;
  /** What was said about it. */
  comment?: string;
};

/** A ticket on the timeline: what happened with it. How it stands now is told by its own page. */
export function TicketEntry({ ticket: masked, title, by, at, moved, comment }: TicketEntryProps) {
  const ticket = readFragment(TICKET_ENTRY, masked);
  return (
    <>
      <span className={styles.mark} aria-hidden>
        <TicketIcon size={13} stroke={1.8} />
      </span>
      <div className={styles.text}>
        <span className={styles.what}>{title}</span>{" "}
        <Link to="/tickets/$id" params={{ id: ticket.id }} className={styles.link}>
          {ticket.title}
        </Link>{" "}
        {moved}
        {comment !== undefined && <p className={styles.comment}>{comment}</p>}
        <div className={styles.about}>
          {by} · <RelativeTime at={at} />
        </div>
      </div>
    </>
  );
}
