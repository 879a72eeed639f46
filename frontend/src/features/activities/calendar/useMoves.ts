import { useLingui } from "@lingui/react/macro";
import { notifications } from "@mantine/notifications";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { ActivityRescheduleInput } from "~/gql/graphql";
import { useAction } from "~/lib/graphql/useAction";
import { tellUndo } from "~/ui/record/tellUndo";
import { RESCHEDULE } from "./calendarQuery";
import { type CalendarActivity, type Entry, entryOf, type Span, startingAt } from "./entry";
import { useSpanWords } from "./words";

type Moves = {
  /** Where what has just been moved stands until the server has answered. */
  moved: ReadonlyMap<string, Span>;
  /** `waits`: more of it may follow, as of a key that is pressed again. */
  move: (entry: Entry, to: Span, waits?: boolean) => void;
  /** The last that was done, for those who hear the screen. */
  said: string;
};

/** A move that is not saved yet, and what saves it. */
type Waiting = { timer: ReturnType<typeof setTimeout>; save: () => void };

/** A key that is pressed again within this moves the same thing further, and is saved with it. */
const MORE_MS = 600;

/** Moves activities at once, then saves; what is refused goes back to where it was, and why is said. */
export function useMoves(onMoved: () => void): Moves {
  const { t } = useLingui();
  const spanWords = useSpanWords();
  const { run } = useAction(RESCHEDULE);
  const [moved, setMoved] = useState<ReadonlyMap<string, Span>>(new Map());
  const [said, setSaid] = useState("");
  const waiting = useRef(new Map<string, Waiting>());

  const put = (id: string, span: Span | null) =>
    setMoved((now) => {
      const next = new Map(now);
      if (span) next.set(id, span);
      else next.delete(id);
      return next;
    });

  const save = async (activity: CalendarActivity, to: Span) => {
    waiting.current.delete(activity.id);
    const { errors } = await run({ input: inputOf(activity, to) });
    // another move of it may have begun meanwhile
    if (!waiting.current.has(activity.id)) put(activity.id, null);
    if (errors.text !== undefined) {
      setSaid(errors.text);
      notifications.show({
        color: "red",
        message: errors.text,
        closeButtonProps: { "aria-label": t`Close` },
      });
      return;
    }
    onMoved();
    const { id, startsAt, endsAt, subject } = activity;
    tellUndo(t`${subject}: ${spanWords(to)}`, async () => {
      const answer = await run({ input: { id, startsAt, endsAt } });
      onMoved();
      return { refused: answer.errors.text };
    });
  };

  const move = ({ activity }: Entry, to: Span, waits = false) => {
    const { id } = activity;
    clearTimeout(waiting.current.get(id)?.timer);
    waiting.current.delete(id);
    const before = entryOf(activity);
    if (before.start === to.start && before.end === to.end) return put(id, null);
    put(id, to);
    setSaid(t`${activity.subject} moved to ${spanWords(to)}`);
    const now = () => void save(activity, to);
    if (waits) waiting.current.set(id, { timer: setTimeout(now, MORE_MS), save: now });
    else now();
  };

  const saveAll = useEffectEvent(() => {
    for (const { timer, save: now } of waiting.current.values()) {
      clearTimeout(timer);
      now();
    }
  });
  useEffect(() => {
    const leave = () => saveAll();
    addEventListener("pagehide", leave);
    return () => removeEventListener("pagehide", leave);
  }, []);

  return { moved, move, said };
}

/** A begin that stays is sent as it is kept: its local time may come twice. What is only moved keeps its length. */
function inputOf(activity: CalendarActivity, to: Span): ActivityRescheduleInput {
  const { id } = activity;
  const stays = to.start === entryOf(activity).start;
  const sameLength = to.end === startingAt(activity, to.start).end;
  const startsAt = stays ? activity.startsAt : to.start;
  return sameLength ? { id, startsAt } : { id, startsAt, endsAt: to.end };
}
