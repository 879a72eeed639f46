import { useLingui } from "@lingui/react/macro";
import { Avatar } from "~/ui/Avatar";
import { Dot } from "~/ui/Dot";
import { Kbd } from "~/ui/Kbd";
import { useNow } from "~/ui/useNow";
import styles from "./CallPop.module.css";
import { choiceWords } from "./choiceWords";
import type { Choice, PopContact } from "./popCall";

const MINUTE = 60_000;
const DIGITS = 9;

type CandidatesProps = {
  choices: readonly Choice[];
  busy: boolean;
  onChoose: (contact: PopContact) => void;
};

/** Those who share the number, and why each stands where they do; a digit picks one. */
export function Candidates({ choices, busy, onChoose }: CandidatesProps) {
  const { t, i18n } = useLingui();
  const now = useNow(MINUTE);
  return (
    <ul className={styles.candidates} aria-label={t`Who it may be`}>
      {choices.map(({ contact, ...why }, at) => (
        <Candidate
          key={contact.id}
          contact={contact}
          why={choiceWords(why, now, i18n.locale)}
          digit={at + 1}
          busy={busy}
          onChoose={onChoose}
        />
      ))}
    </ul>
  );
}

type SuggestionsProps = Omit<CandidatesProps, "choices"> & {
  contacts: readonly PopContact[];
  /** The digit of the first one. */
  from: number;
};

/** Contacts in whose notes the number was seen: it need not be them. */
export function Suggestions({ contacts, from, busy, onChoose }: SuggestionsProps) {
  const { t } = useLingui();
  return (
    <>
      <p className={styles.suggested}>{t`The number stands in notes about`}</p>
      <ul className={styles.candidates} aria-label={t`The number stands in notes about`}>
        {contacts.map((contact, at) => (
          <Candidate
            key={contact.id}
            contact={contact}
            why={[]}
            digit={from + at}
            busy={busy}
            onChoose={onChoose}
          />
        ))}
      </ul>
    </>
  );
}

type CandidateProps = {
  contact: PopContact;
  why: readonly string[];
  digit: number;
  busy: boolean;
  onChoose: (contact: PopContact) => void;
};

function Candidate({ contact, why, digit, busy, onChoose }: CandidateProps) {
  const { stage, organization } = contact;
  return (
    <li>
      <button
        type="button"
        className={styles.candidate}
        disabled={busy}
        {...(digit <= DIGITS ? { "aria-keyshortcuts": String(digit) } : {})}
        onClick={() => onChoose(contact)}
      >
        <Avatar name={contact.displayName} initials={contact.initials} size="md" />
        <span className={styles.names}>
          <span className={styles.candidateName}>{contact.displayName}</span>
          <span className={styles.about}>
            {stage && <Dot colour={stage.colour} />}{" "}
            {[stage?.name, organization?.displayName].filter(Boolean).join(" · ")}
          </span>
          {why.length > 0 && <span className={styles.why}>{why.join(" · ")}</span>}
        </span>
        {digit <= DIGITS && (
          <span aria-hidden>
            <Kbd keys={String(digit)} />
          </span>
        )}
      </button>
    </li>
  );
}
