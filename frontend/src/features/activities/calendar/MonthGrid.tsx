import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { mayMove, stopOf, useTools } from "./context";
import { addDays, daysBetween, isWeekend } from "./days";
import { EventBlock } from "./EventBlock";
import { dayOf, type Entry, inOrder, localAt, startingAt } from "./entry";
import { isOn } from "./layout";
import styles from "./MonthGrid.module.css";
import { dayWords, weekdayWord } from "./words";

const WEEK = 7;
/** So many fit into a day; of more the rest is behind a link to the day. */
const FIT = 4;
const NINE = 9 * 60;

type MonthGridProps = { days: readonly string[]; day: string; entries: readonly Entry[] };

/** A month, week under week; what is dragged to another day keeps its time. */
export function MonthGrid({ days, day: shown, entries }: MonthGridProps) {
  const { i18n } = useLingui();
  const { onMove } = useTools();
  const [dragged, setDragged] = useState<{ entry: Entry; from: string } | null>(null);
  const drop = (to: string) => {
    if (!dragged) return;
    const { entry, from } = dragged;
    const start = `${addDays(dayOf(entry.start), daysBetween(from, to))}${entry.start.slice(10)}`;
    setDragged(null);
    onMove(entry, startingAt(entry.activity, start));
  };
  return (
    <div
      className={styles.month}
      style={{ gridTemplateRows: `auto repeat(${days.length / WEEK}, minmax(76px, 1fr))` }}
    >
      {days.slice(0, WEEK).map((day) => (
        <span key={day} className={styles.weekday}>
          {weekdayWord(day, i18n.locale)}
        </span>
      ))}
      {days.map((day) => (
        <MonthDay
          key={day}
          day={day}
          outside={!day.startsWith(shown.slice(0, 7))}
          entries={entries.filter((entry) => isOn(day, entry)).toSorted(inOrder)}
          draggedId={dragged?.entry.id}
          onDrag={(entry) => setDragged(entry && { entry, from: day })}
          onDrop={() => drop(day)}
        />
      ))}
    </div>
  );
}

type MonthDayProps = {
  day: string;
  outside: boolean;
  entries: readonly Entry[];
  draggedId: string | undefined;
  onDrag: (entry: Entry | null) => void;
  onDrop: () => void;
};

function MonthDay({ day, outside, entries, draggedId, onDrag, onDrop }: MonthDayProps) {
  const { t, i18n } = useLingui();
  const { today, cursor, onAdd, onCursor, onDay } = useTools();
  const [over, setOver] = useState(false);
  // the one that the keyboard is at is among them, however many there are
  const fits = entries.length <= FIT ? entries : entries.slice(0, FIT - 1);
  const focused = cursor.day === day ? entries.find(({ id }) => id === cursor.id) : undefined;
  const shown = focused && !fits.includes(focused) ? [...fits.slice(0, -1), focused] : fits;
  const rest = entries.length - shown.length;
  const words = dayWords(day, i18n.locale);
  const here = cursor.day === day && cursor.id === null;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keyboard moves by Alt and arrows
    <div
      role="group"
      aria-label={words}
      className={styles.cell}
      data-outside={outside || undefined}
      data-today={day === today || undefined}
      data-weekend={isWeekend(day) || undefined}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onDrop();
      }}
    >
      <button
        type="button"
        className={styles.add}
        data-stop={stopOf({ ...cursor, day, id: null })}
        data-on={day}
        tabIndex={here ? 0 : -1}
        onFocus={() => onCursor({ ...cursor, day, id: null })}
        onClick={() => onAdd({ start: localAt(day, NINE), end: localAt(day, NINE + 30) })}
      >
        <span className="visually-hidden">{t`Add on ${words}`}</span>
      </button>
      <button type="button" className={styles.number} tabIndex={-1} onClick={() => onDay(day)}>
        {Number(day.slice(8))}
      </button>
      {shown.map((entry) => (
        <div
          key={entry.id}
          className={styles.event}
          draggable={mayMove(entry)}
          onDragStart={(event) => {
            event.dataTransfer.setData("text/plain", entry.activity.subject);
            onDrag(entry);
          }}
          onDragEnd={() => onDrag(null)}
        >
          <EventBlock entry={entry} day={day} low dragged={entry.id === draggedId} />
        </div>
      ))}
      {rest > 0 && (
        <button type="button" className={styles.more} tabIndex={-1} onClick={() => onDay(day)}>
          {t`${rest} more`}
        </button>
      )}
    </div>
  );
}
