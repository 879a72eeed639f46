import { useLingui } from "@lingui/react/macro";
import { dayAt, localOf } from "~/lib/localTime";
import { useNow } from "~/ui/useNow";
import { type ClockChange, clockChangeOn } from "./clockChange";
import { mayMove, stopOf, useTools } from "./context";
import { SLOT } from "./cursor";
import styles from "./DayColumn.module.css";
import { isWeekend } from "./days";
import type { Pull } from "./drag";
import { EventBlock } from "./EventBlock";
import { dayOf, type Entry, localAt, minuteOf, timeOf } from "./entry";
import { type Placed, piecesOn, placed } from "./layout";
import type { Drag } from "./useGridDrag";
import { dayWords } from "./words";

type DayColumnProps = {
  day: string;
  entries: readonly Entry[];
  drag: Drag | null;
  onPull: (event: React.PointerEvent, pull: Pull) => void;
};

/** Shorter ones have room for one line. */
const LOW = 50;

/** One day of a week, from midnight to midnight. */
export function DayColumn({ day, entries, drag, onPull }: DayColumnProps) {
  const { i18n } = useLingui();
  const { today } = useTools();
  const pieces = placed(piecesOn(day, entries));
  return (
    <div
      role="group"
      aria-label={dayWords(day, i18n.locale)}
      data-day={day}
      data-today={day === today || undefined}
      data-weekend={isWeekend(day) || undefined}
      className={styles.column}
      onPointerDown={(event) => onPull(event, { mode: "sweep", entry: null })}
    >
      <Change change={clockChangeOn(day)} />
      {pieces.map((piece) => (
        <EventBlock
          key={piece.entry.id}
          entry={piece.entry}
          day={day}
          style={styleOf(piece)}
          low={piece.to - piece.from < LOW}
          begun={piece.begun}
          goesOn={piece.goesOn}
          dragged={drag?.entry?.id === piece.entry.id}
          onPointerDown={(event) => {
            event.stopPropagation();
            if (mayMove(piece.entry)) onPull(event, { mode: "move", entry: piece.entry });
          }}
        >
          {mayMove(piece.entry) && !piece.goesOn && (
            <span
              className={styles.handle}
              onPointerDown={(event) => {
                event.stopPropagation();
                onPull(event, { mode: "end", entry: piece.entry });
              }}
            />
          )}
        </EventBlock>
      ))}
      <CursorSlot day={day} />
      {drag && dayOf(drag.span.start) === day && <Preview drag={drag} />}
      {day === today && <NowLine />}
    </div>
  );
}

const percent = (minutes: number) => `${(minutes / (24 * 60)) * 100}%`;

const styleOf = ({ from, to, column, columns }: Placed): React.CSSProperties => ({
  position: "absolute",
  top: percent(from),
  height: `calc(${percent(to - from)} - 2px)`,
  left: `calc(${(column / columns) * 100}% + 2px)`,
  width: `calc(${100 / columns}% - 5px)`,
});

/** The empty slot under the keyboard's cursor; Enter adds something there. */
function CursorSlot({ day }: { day: string }) {
  const { t, i18n } = useLingui();
  const { cursor, onAdd } = useTools();
  if (cursor.day !== day || cursor.id !== null) return null;
  const start = localAt(day, cursor.minute);
  const end = localAt(day, cursor.minute + SLOT);
  const when = `${dayWords(day, i18n.locale)}, ${timeOf(start)}`;
  return (
    <button
      type="button"
      className={styles.slot}
      style={{ top: percent(cursor.minute), height: percent(SLOT) }}
      data-stop={stopOf(cursor)}
      data-on={day}
      onPointerDown={(event) => event.stopPropagation()}
      onClick={() => onAdd({ start, end })}
    >
      <span className="visually-hidden">{t`Add at: ${when}`}</span>
    </button>
  );
}

function Preview({ drag: { span, entry } }: { drag: Drag }) {
  const from = minuteOf(span.start);
  const to = dayOf(span.end) > dayOf(span.start) ? 24 * 60 : minuteOf(span.end);
  return (
    <div
      className={styles.preview}
      style={{ top: percent(from), height: percent(Math.max(to - from, SLOT)) }}
    >
      {timeOf(span.start)}–{timeOf(span.end)} {entry?.activity.subject}
    </div>
  );
}

function NowLine() {
  const now = useNow(60_000);
  const { today } = useTools();
  if (dayAt(now) !== today) return null;
  return <div className={styles.now} style={{ top: percent(minuteOf(localOf(now))) }} aria-hidden />;
}

/** The hour that the clocks skip, or show twice. */
function Change({ change }: { change: ClockChange | null }) {
  const { t } = useLingui();
  if (!change) return null;
  const { kind, from, to } = change;
  return (
    <div
      className={styles.change}
      data-kind={kind}
      style={{ top: percent(from), height: percent(to - from) }}
    >
      {kind === "skipped" ? t`The clocks skip this` : t`Comes twice: the clocks are put back`}
    </div>
  );
}
