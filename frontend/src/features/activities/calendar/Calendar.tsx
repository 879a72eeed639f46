import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useRef, useState } from "react";
import type { ActivityKind } from "~/gql/graphql";
import { dayAt } from "~/lib/localTime";
import { EmptyState } from "~/ui/EmptyState";
import { RetryIcon } from "~/ui/icons";
import { useNarrow } from "~/ui/useNarrow";
import { useNow } from "~/ui/useNow";
import { useFinish } from "../useFinish";
import { Agenda } from "./Agenda";
import { BriefMonth } from "./BriefMonth";
import styles from "./Calendar.module.css";
import { conflictsAmong } from "./conflicts";
import { CalendarContext, type CalendarTools } from "./context";
import { cursorOn } from "./cursor";
import { DeleteActivity } from "./DeleteActivity";
import { type CalendarView, daysOf, shifted } from "./days";
import { EventDialog } from "./EventDialog";
import { EventPopover } from "./EventPopover";
import { type Entry, entryOf, type Span } from "./entry";
import { MonthGrid } from "./MonthGrid";
import { TimeGrid } from "./TimeGrid";
import { useCalendar, type Whose } from "./useCalendar";
import { useCalendarKeys } from "./useCalendarKeys";
import { useCursor } from "./useCursor";
import { useMoves } from "./useMoves";
import { WeekStrip } from "./WeekStrip";

type CalendarProps = Whose & {
  view: CalendarView;
  day: string;
  kinds: readonly ActivityKind[];
  done: boolean;
  onView: (view: CalendarView, day: string) => void;
  /** Opens the form for a new activity at this time. */
  onAdd: (span: Span) => void;
  onEdit: (activity: { id: string }) => void;
};

type Shown = { id: string; how: "glance" | "large" | "delete"; at: DOMRect };

const MINUTE_MS = 60_000;

/** A calendar of activities; `day` is among the days it shows. */
export function Calendar({ view, day, onView, onAdd, onEdit, ...asked }: CalendarProps) {
  const { t } = useLingui();
  const root = useRef<HTMLDivElement>(null);
  const narrow = useNarrow();
  const days = daysOf(view, day);
  // a phone has room for one day of a week, and for what is on it
  const spread = narrow && view === "week" ? [day] : days;
  const { activities, loading, failed, truncated, refetch } = useCalendar({ ...asked, days });
  const { moved, move, said } = useMoves(refetch);
  const { finish } = useFinish();
  const [shown, setShown] = useState<Shown | null>(null);
  const today = dayAt(useNow(MINUTE_MS));
  const { cursor, setCursor, goTo } = useCursor(root, spread, day);
  const entries = activities.map((activity) => entryOf(activity, moved.get(activity.id)));
  const conflicts = conflictsAmong(entries);
  const entry = entries.find(({ id }) => id === shown?.id);

  const show = (one: Entry, how: Shown["how"]) =>
    setShown({ id: one.id, how, at: shown?.at ?? new DOMRect() });
  const close = () => {
    setShown(null);
    if (entry) goTo(cursor.id === entry.id ? cursor : cursorOn(entry));
  };
  const onShift = (by: 1 | -1) => onView(view, shifted(view, day, by));
  const onGo = (next: typeof cursor) => {
    if (!spread.includes(next.day)) onView(view, next.day);
    goTo(next);
  };
  const onKeyDown = useCalendarKeys({
    view,
    days: spread,
    entries: narrow && view === "month" ? [] : entries,
    cursor,
    onGo,
    onShift,
    onMove: (one, to) => move(one, to, true),
    onDone: (one) => void finish(one.activity, !one.activity.doneAt),
    onDelete: (one) => show(one, "delete"),
  });
  const tools: CalendarTools = {
    today,
    cursor,
    conflicts,
    onCursor: setCursor,
    onOpen: (one, element) => {
      setCursor({ ...cursorOn(one), day: element.dataset["on"] ?? day });
      setShown({ id: one.id, how: "glance", at: element.getBoundingClientRect() });
    },
    onAdd,
    onMove: move,
    onDay: (one) => onView("day", one),
  };
  const deeds = {
    onDone: (one: Entry, done: boolean) => {
      close();
      void finish(one.activity, done);
    },
    onEdit: (one: Entry) => {
      close();
      onEdit(one.activity);
    },
    onDelete: (one: Entry) => show(one, "delete"),
    onClose: close,
  };
  const Month = narrow ? BriefMonth : MonthGrid;
  const inTheWay = (entry && conflicts.get(entry.id)) ?? [];

  if (failed) {
    return (
      <EmptyState
        icon={RetryIcon}
        title={t`The calendar could not be loaded`}
        action={<Button variant="default" onClick={refetch}>{t`Try again`}</Button>}
      />
    );
  }
  return (
    <CalendarContext value={tools}>
      {truncated && (
        <p className={styles.truncated}>
          <Trans>
            There are more activities than can be shown here. Choose fewer people or a shorter time.
          </Trans>
        </p>
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys are those of the buttons inside */}
      <div ref={root} className={styles.calendar} aria-busy={loading} onKeyDown={onKeyDown}>
        {view === "month" && <Month days={days} day={day} entries={entries} />}
        {view === "week" && narrow && <WeekStrip days={days} day={day} entries={entries} />}
        {(view === "week" || view === "day") && <TimeGrid key={view} days={spread} entries={entries} />}
        {view === "agenda" && !loading && (
          <Agenda days={days} entries={entries} onDone={(one, done) => void finish(one.activity, done)} />
        )}
      </div>
      <p role="status" className="visually-hidden">
        {said}
      </p>
      {entry && shown?.how === "glance" && (
        <EventPopover
          key={entry.id}
          entry={entry}
          conflicts={inTheWay}
          at={shown.at}
          {...deeds}
          onEnlarge={(one) => show(one, "large")}
        />
      )}
      {entry && shown?.how === "large" && <EventDialog entry={entry} conflicts={inTheWay} {...deeds} />}
      {entry && shown?.how === "delete" && (
        <DeleteActivity activity={entry.activity} onDeleted={refetch} onClose={close} />
      )}
    </CalendarContext>
  );
}
