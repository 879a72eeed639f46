import { useLingui } from "@lingui/react";
import { useEffect, useRef } from "react";
import { localOf } from "~/lib/localTime";
import { useTools } from "./context";
import { DayColumn } from "./DayColumn";
import { EventBlock } from "./EventBlock";
import { type Entry, localAt, minuteOf, minutesOf, timeOf } from "./entry";
import { isOn } from "./layout";
import styles from "./TimeGrid.module.css";
import { useGridDrag } from "./useGridDrag";
import { weekdayWord } from "./words";

const HOURS = Array.from({ length: 23 }, (_, index) => index + 1);
const DAY = 24 * 60;
/** Before that hour one sees only who scrolls up. */
const MORNING = 7 * 60;
/** Room for the hour's own label. */
const ABOVE_PX = 12;

type TimeGridProps = { days: readonly string[]; entries: readonly Entry[] };

/** One day or seven, hour by hour. */
export function TimeGrid({ days, entries }: TimeGridProps) {
  const { onAdd, onMove } = useTools();
  const grid = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const { drag, begin } = useGridDrag(grid, ({ entry }, span) => (entry ? onMove(entry, span) : onAdd(span)));
  useScrollToWork(scroller);
  const long = entries.filter(({ activity }) => minutesOf(activity) >= DAY);
  const short = entries.filter(({ activity }) => minutesOf(activity) < DAY);
  const columns = { gridTemplateColumns: `var(--gutter) repeat(${days.length}, minmax(var(--least), 1fr))` };
  return (
    <div ref={scroller} className={styles.scroller} data-scroller data-many={days.length > 1 || undefined}>
      {(days.length > 1 || long.length > 0) && (
        <div className={styles.head} style={columns}>
          {days.length > 1 && <DayHeads days={days} />}
          {long.length > 0 && <LongOnes days={days} entries={long} />}
        </div>
      )}
      <div ref={grid} className={styles.grid} style={columns}>
        <div className={styles.hours} aria-hidden>
          {HOURS.map((hour) => (
            <span key={hour} className={styles.hour} style={{ top: `${(hour / 24) * 100}%` }}>
              {timeOf(localAt("2026-01-01", hour * 60))}
            </span>
          ))}
        </div>
        {days.map((day) => (
          <DayColumn key={day} day={day} entries={short} drag={drag} onPull={begin} />
        ))}
      </div>
    </div>
  );
}

/** Where one day is shown, the page says which. */
function DayHeads({ days }: { days: readonly string[] }) {
  return (
    <>
      <span />
      {days.map((day) => (
        <DayHead key={day} day={day} />
      ))}
    </>
  );
}

function DayHead({ day }: { day: string }) {
  const { i18n } = useLingui();
  const { today, onDay } = useTools();
  return (
    <button
      type="button"
      className={styles.day}
      tabIndex={-1}
      data-today={day === today || undefined}
      onClick={() => onDay(day)}
    >
      {weekdayWord(day, i18n.locale)} <span className={styles.number}>{Number(day.slice(8))}</span>
    </button>
  );
}

/** What lasts a day or longer stands above the hours, on each of its days. */
function LongOnes({ days, entries }: TimeGridProps) {
  return (
    <>
      <span />
      {days.map((day) => (
        <div key={day} className={styles.long}>
          {entries
            .filter((entry) => isOn(day, entry))
            .map((entry) => (
              <EventBlock key={entry.id} entry={entry} day={day} low />
            ))}
        </div>
      ))}
    </>
  );
}

/** Shows the working day at first, or the hours around now where that is later. */
function useScrollToWork(scroller: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { current } = scroller;
    if (!current) return;
    const now = minuteOf(localOf(Date.now()));
    const from = now > MORNING + 6 * 60 ? Math.min(now - 4 * 60, 13 * 60) : MORNING;
    const hour = current.querySelector<HTMLElement>("[data-day]")?.clientHeight ?? 0;
    current.scrollTo(0, (from / DAY) * hour - ABOVE_PX);
  }, [scroller]);
}
