import { useLingui } from "@lingui/react";
import { BriefDay } from "./BriefDay";
import styles from "./BriefMonth.module.css";
import { stopOf, useTools } from "./context";
import type { Entry } from "./entry";
import { weekdayWord } from "./words";

const WEEK = 7;

type BriefMonthProps = { days: readonly string[]; day: string; entries: readonly Entry[] };

/** A month on a phone: how much there is on each day. */
export function BriefMonth({ days, day: shown, entries }: BriefMonthProps) {
  const { i18n } = useLingui();
  const { cursor, onCursor } = useTools();
  return (
    <div className={styles.month}>
      {days.slice(0, WEEK).map((day) => (
        <span key={day} className={styles.weekday}>
          {weekdayWord(day, i18n.locale)}
        </span>
      ))}
      {days.map((day) => {
        const here = { ...cursor, day, id: null };
        return (
          <BriefDay
            key={day}
            day={day}
            entries={entries}
            data-outside={!day.startsWith(shown.slice(0, 7)) || undefined}
            data-stop={stopOf(here)}
            data-on={day}
            tabIndex={cursor.day === day ? 0 : -1}
            onFocus={() => onCursor(here)}
          />
        );
      })}
    </div>
  );
}
