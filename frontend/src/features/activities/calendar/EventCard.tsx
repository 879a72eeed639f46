import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { KIND_ICONS, KIND_WORDS } from "../kinds";
import styles from "./EventCard.module.css";
import { type CalendarActivity, type Entry, timeOf } from "./entry";
import { useSpanWords } from "./words";

type EventCardProps = { entry: Entry; conflicts: readonly Entry[]; whole: boolean };

/** What an activity is: in the popover the gist, `whole` all of it. */
export function EventCard({ entry, conflicts, whole }: EventCardProps) {
  const { t, i18n } = useLingui();
  const spanWords = useSpanWords();
  const { activity } = entry;
  const { kind, type, priority, note, doneAt, overdue } = activity;
  const Icon = KIND_ICONS[kind];
  const marks = [i18n._(KIND_WORDS[kind]), type?.name, priority?.name].filter(Boolean).join(" · ");
  return (
    <>
      <p className={styles.kind}>
        <Icon size={14} stroke={1.8} aria-hidden /> {marks}
      </p>
      <p className={styles.when}>
        {spanWords(entry)}
        {doneAt != null && <span className={styles.done}>{t({ context: "activity", message: "done" })}</span>}
        {overdue && <span className={styles.overdue}>{t`overdue`}</span>}
      </p>
      {conflicts.map(({ id, start, activity: other }) => (
        <p key={id} className={styles.conflict}>
          {t`At the same time: ${other.subject}, ${timeOf(start)}`}
        </p>
      ))}
      <Facts activity={activity} />
      {note !== "" && (
        <p className={styles.note} data-whole={whole || undefined}>
          {note}
        </p>
      )}
    </>
  );
}

/** With whom, for whom, where. */
function Facts({ activity }: { activity: CalendarActivity }) {
  const { t } = useLingui();
  const { contact, organization, assignee, participants, people, project, ticket } = activity;
  const others = people.filter(({ id }) => id !== contact?.id).map(({ displayName }) => displayName);
  const facts: [string, React.ReactNode][] = [
    [
      t`With`,
      contact && (
        <>
          <Link to="/contacts/$id" params={{ id: contact.id }} className={styles.link}>
            {contact.displayName}
          </Link>
          {others.length > 0 && `, ${others.join(", ")}`}
        </>
      ),
    ],
    [
      t`Organization`,
      organization && (
        <Link to="/organizations/$id" params={{ id: organization.id }} className={styles.link}>
          {organization.displayName}
        </Link>
      ),
    ],
    [t`Place`, activity.__typename === "Meeting" && activity.place],
    [t`Who sees to it`, assignee?.name],
    [t`Participants`, participants.map(({ name }) => name).join(", ")],
    [t`Project`, project?.name],
    [t`Ticket`, ticket?.title],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(
        ([label, value]) =>
          value && (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
