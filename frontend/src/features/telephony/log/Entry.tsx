import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { readFragment } from "~/gql";
import { formatDateTime } from "~/lib/format";
import { Bytes } from "~/ui/bytes/Bytes";
import { dialectName } from "../settings/dialects";
import styles from "./Entry.module.css";
import { EntryActions } from "./EntryActions";
import { type LogEntry, ROW } from "./entries";
import { OutcomeMark } from "./OutcomeMark";
import { Understood } from "./Understood";

/** An event as it came, what we understood, what we answered, and the call it belongs to. */
export function Entry({ entry }: { entry: LogEntry }) {
  const { t, i18n } = useLingui();
  const { at, dialect, outcome, status, error, address, connection, events } = readFragment(ROW, entry);
  // what was sent from the playground comes from no machine
  const fromWords = (sender: string) =>
    sender === "playground" ? t`from the playground` : t`from ${sender}`;
  const { method, path, contentType, body, answer, answerType, call } = entry;
  return (
    <div className={styles.entry}>
      <p className={styles.head}>
        <OutcomeMark outcome={outcome} />
        <span>{formatDateTime(at, i18n.locale)}</span>
        <span>{dialect ? dialectName(dialect, i18n) : t`not recognised`}</span>
        <span>{connection?.name}</span>
      </p>
      {error && <p className={styles.error}>{error}</p>}
      <EntryActions entry={entry} />
      <section>
        <h3 className={styles.title}>{t`What came`}</h3>
        <p className={styles.note}>
          {[`${method} ${path}`, contentType, address && fromWords(address)].filter(Boolean).join(" · ")}
        </p>
        <Bytes label={t`What came`} text={body} contentType={contentType} />
      </section>
      <section>
        <h3 className={styles.title}>{t`What we understood`}</h3>
        <Understood events={events} />
        {call && <CallLine call={call} />}
      </section>
      <section>
        <h3 className={styles.title}>{t`What we answered`}</h3>
        <p className={styles.note}>{[status, answerType].filter(Boolean).join(" · ")}</p>
        <Bytes label={t`What we answered`} text={answer} contentType={answerType} />
      </section>
    </div>
  );
}

/** Who the call was with, as far as that is known now. */
function CallLine({ call }: { call: NonNullable<LogEntry["call"]> }) {
  const { t } = useLingui();
  const { contact, organization, withheld, national, number } = call;
  const shown = withheld ? t`withheld number` : national || number;
  return (
    <p className={styles.call}>
      {t`The call is with`}{" "}
      {contact ? (
        <Link to="/contacts/$id" params={{ id: contact.id }} className={styles.link}>
          {contact.displayName}
        </Link>
      ) : organization ? (
        <Link to="/organizations/$id" params={{ id: organization.id }} className={styles.link}>
          {organization.displayName}
        </Link>
      ) : (
        shown
      )}
    </p>
  );
}
