import { useLingui } from "@lingui/react/macro";
import { Checkbox } from "@mantine/core";
import { EmptyState } from "~/ui/EmptyState";
import { CalendarIcon } from "~/ui/icons";
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
              <li key={entry.id} className={styles.line}>
                <Checkbox
                  size="xs"
                  aria-label={t`Done: ${entry.activity.subject}`}
                  checked={entry.activity.doneAt != null}
                  disabled={!entry.activity.viewerCan.finish}
                  onChange={(event) => onDone(entry, event.currentTarget.checked)}
                />
                <EventBlock entry={entry} day={day} free />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
