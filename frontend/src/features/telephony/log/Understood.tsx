import { useLingui } from "@lingui/react/macro";
import { type FragmentType, readFragment } from "~/gql";
import { formatDateTime } from "~/lib/format";
import styles from "./Entry.module.css";
import { EVENT, type LogEvent } from "./entries";
import { kindWord } from "./words";

/** The events that something posted comes to, each as what is known of it. */
export function Understood({ events }: { events: readonly FragmentType<typeof EVENT>[] }) {
  const { t } = useLingui();
  if (events.length === 0) return <p className={styles.note}>{t`Nothing that concerns a call.`}</p>;
  return readFragment(EVENT, events).map((event) => (
    <EventFacts key={`${event.kind} ${event.externalId} ${event.at}`} event={event} />
  ));
}

function EventFacts({ event }: { event: LogEvent }) {
  const { t, i18n } = useLingui();
  const word = kindWord(event);
  const direction = { IN: t`in`, OUT: t`out` };
  const facts = [
    [t`Event`, typeof word === "string" ? word : i18n._(word)],
    [t`Direction`, event.direction && direction[event.direction]],
    [t`From`, event.from],
    [t`To`, event.to],
    [t`Phones`, event.users.join(", ")],
    [t`Answered by`, event.answering],
    [t`Queue`, event.queue],
    [t`Cause`, event.cause],
    [t`Time`, event.at && formatDateTime(event.at, i18n.locale)],
    [t`Transferred from`, event.transferredFrom],
    [t`Recording`, event.recordingUrl],
    [t`Call`, event.externalId],
  ] as const;
  return (
    <dl className={styles.facts}>
      {facts.map(
        ([label, value]) =>
          value && (
            <div key={label} className={styles.fact}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
