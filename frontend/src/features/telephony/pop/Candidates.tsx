import { useLingui } from "@lingui/react/macro";
import { Avatar } from "~/ui/Avatar";
import { Dot } from "~/ui/Dot";
import { Kbd } from "~/ui/Kbd";
import styles from "./CallPop.module.css";
import type { PopContact } from "./popCall";

type CandidatesProps = {
  contacts: readonly PopContact[];
  busy: boolean;
  onChoose: (contact: PopContact) => void;
};

/** Those who share the number; a digit picks one. */
export function Candidates({ contacts, busy, onChoose }: CandidatesProps) {
  const { t } = useLingui();
  return (
    <ul className={styles.candidates} aria-label={t`Who it may be`}>
      {contacts.map((contact, at) => (
        <li key={contact.id}>
          <button
            type="button"
            className={styles.candidate}
            disabled={busy}
            {...(at < 9 ? { "aria-keyshortcuts": String(at + 1) } : {})}
            onClick={() => onChoose(contact)}
          >
            <Avatar name={contact.displayName} initials={contact.initials} size="md" />
            <span className={styles.names}>
              <span className={styles.candidateName}>{contact.displayName}</span>
              <span className={styles.about}>
                {contact.stage && <Dot colour={contact.stage.colour} />}{" "}
                {[contact.stage?.name, contact.organization?.displayName].filter(Boolean).join(" · ")}
              </span>
            </span>
            {at < 9 && (
              <span aria-hidden>
                <Kbd keys={String(at + 1)} />
              </span>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}
