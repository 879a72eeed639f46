import { useLingui } from "@lingui/react/macro";
import { EmptyState } from "~/ui/EmptyState";
import { CalendarIcon } from "~/ui/icons";
import { DoneButton } from "../DoneButton";
import styles from "./Agenda.module.css";
import { useTools } from "./context";
import { EventBlock } from "./EventBlock";
import { type Entry, inOrder } from "./entry";
import { isOn } from "./layout";
import { dayWords } from "./words";

type AgendaProps = {
  days: readonly string[];
  entries: readonly Entry[];
  onDone: (entry: Entry, done: boolean) => void;
};

/** What comes, day under day; days with nothing on them are left out. */
export function Agenda({ days, entries, onDone }: AgendaProps) {
  const { t, i18n } = useLingui();
  const { today } = useTools();
  const filled = days
    .map((day) => ({ day, those: entries.filter((entry) => isOn(day, entry)).toSorted(inOrder) }))
    .filter(({ those }) => those.length > 0);
  if (filled.length === 0) {
    return (
      <EmptyState icon={CalendarIcon} title={t`Nothing is planned`}>
        {t`For these thirty days the calendar is empty.`}
      </EmptyState>
    );
  }
  return (
    <div className={styles.agenda}>
      {filled.map(({ day, those }) => (
        <section key={day} className={styles.day} aria-label={dayWords(day, i18n.locale)}>
          <h2 className={styles.title} data-today={day === today || undefined}>
            {dayWords(day, i18n.locale)}
            {day === today && <span className={styles.mark}>{t`today`}</span>}
          </h2>
          <ul className={styles.list}>
            {those.map((entry) => (
              <AgendaLine key={entry.id} entry={entry} day={day} onDone={(done) => onDone(entry, done)} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

type AgendaLineProps = { entry: Entry; day: string; onDone: (done: boolean) => void };

function AgendaLine({ entry, day, onDone }: AgendaLineProps) {
  const { subject, doneAt, viewerCan } = entry.activity;
  const done = doneAt != null;
  return (
    <li className={styles.line}>
      <DoneButton subject={subject} done={done} disabled={!viewerCan.finish} onToggle={() => onDone(!done)} />
      <EventBlock entry={entry} day={day} free />
    </li>
  );
}
