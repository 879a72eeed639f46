import { CheckIcon, WarningIcon } from "~/ui/icons";
import { KIND_ICONS } from "../kinds";
import { useTools } from "./context";
import { cursorOn } from "./cursor";
import styles from "./EventBlock.module.css";
import { type Entry, timeOf } from "./entry";
import tones from "./tones.module.css";
import { useEntryWords } from "./words";

type EventBlockProps = {
  entry: Entry;
  /** The day on which this piece of it stands. */
  day: string;
  /** Where it stands; a line among others where it is left out. */
  style?: React.CSSProperties;
  /** One line: time and subject. */
  low?: boolean;
  begun?: boolean;
  goesOn?: boolean;
  dragged?: boolean;
  /** Reached by Tab, wherever the arrow keys are. */
  free?: boolean;
  onPointerDown?: (event: React.PointerEvent) => void;
  children?: React.ReactNode;
};

/** An activity on the calendar: its kind by colour and icon, done ones faint and ticked. */
export function EventBlock({
  entry,
  day,
  style,
  low = false,
  dragged = false,
  free = false,
  ...props
}: EventBlockProps) {
  const { cursor, conflicts, onCursor, onOpen } = useTools();
  const words = useEntryWords();
  const { id, activity, start } = entry;
  const inTheWay = conflicts.get(id) ?? [];
  const Icon = activity.doneAt ? CheckIcon : KIND_ICONS[activity.kind];
  const here = cursor.id === id && cursor.day === day;
  return (
    <button
      type="button"
      className={`${tones["tone"]} ${styles.event}`}
      style={style}
      data-kind={activity.kind}
      data-done={activity.doneAt ? true : undefined}
      data-overdue={activity.overdue || undefined}
      data-low={low || undefined}
      data-begun={props.begun || undefined}
      data-goes-on={props.goesOn || undefined}
      data-dragged={dragged || undefined}
      data-stop={id}
      data-on={day}
      tabIndex={here || free ? 0 : -1}
      onFocus={() => onCursor(cursorOn(entry, day))}
      onPointerDown={props.onPointerDown}
      onClick={(event) => onOpen(entry, event.currentTarget)}
    >
      <span className={styles.inside} aria-hidden>
        {inTheWay.length > 0 && <WarningIcon size={12} stroke={2} className={styles.conflict} />}
        <Icon size={13} stroke={1.8} className={styles.icon} />
        <span className={styles.time}>{timeOf(start)}</span>
        <span className={styles.subject}>{activity.subject}</span>
        {!low && <span className={styles.who}>{whoOf(entry)}</span>}
      </span>
      <span className="visually-hidden">{words(entry, inTheWay)}</span>
      {props.children}
    </button>
  );
}

const whoOf = ({ activity: { contact, organization } }: Entry): string =>
  [contact?.displayName, organization?.displayName].filter(Boolean).join(" · ");
