import { useLingui } from "@lingui/react";
import styles from "./BriefDay.module.css";
import { useTools } from "./context";
import { DayDots } from "./DayDots";
import type { Entry } from "./entry";
import { dayWords } from "./words";

type BriefDayProps = React.ComponentProps<"button"> & { day: string; entries: readonly Entry[] };

/** A day on a phone: how much there is on it; a tap shows what. `children`: above its number. */
export function BriefDay({ day, entries, children, ...button }: BriefDayProps) {
  const { i18n } = useLingui();
  const { today, onDay } = useTools();
  return (
    <button
      {...button}
      type="button"
      className={styles.day}
      aria-current={day === today ? "date" : undefined}
      onClick={() => onDay(day)}
    >
      <span className="visually-hidden">{dayWords(day, i18n.locale)}: </span>
      {children}
      <span className={styles.number} aria-hidden>
        {Number(day.slice(8))}
      </span>
      <DayDots day={day} entries={entries} />
    </button>
  );
}
