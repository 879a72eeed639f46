import { Link } from "@tanstack/react-router";
import { DueMark } from "./state/DueMark";
import { StateButton } from "./state/StateButton";
import styles from "./TicketHead.module.css";
import type { TicketRecord } from "./TicketRecord";

/** Which ticket it is, whose, and how far one is with it. */
export function TicketHead({ ticket, menu }: { ticket: TicketRecord; menu: React.ReactNode }) {
  const { number, subject, type, crm, contact, organization } = ticket;
  return (
    <div className={styles.head}>
      <div className={styles.words}>
        <p className={styles.about}>
          <span className={styles.number}>#{number}</span> · {type.name} · {crm.name}
        </p>
        <h1 className={styles.subject} title={subject}>
          {subject}
        </h1>
        {(contact || organization) && (
          <p className={styles.about}>
            {contact && (
              <Link to="/contacts/$id" params={{ id: contact.id }} className={styles.link}>
                {contact.displayName}
              </Link>
            )}
            {contact && organization && " · "}
            {organization && (
              <Link to="/organizations/$id" params={{ id: organization.id }} className={styles.link}>
                {organization.displayName}
              </Link>
            )}
          </p>
        )}
        <div className={styles.marks}>
          <StateButton ticket={ticket} />
          <DueMark ticket={ticket} />
        </div>
      </div>
      {menu}
    </div>
  );
}
