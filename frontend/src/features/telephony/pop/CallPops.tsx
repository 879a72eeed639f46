import { useLingui } from "@lingui/react/macro";
import { useRef, useState } from "react";
import { useHotkeys } from "~/lib/hotkeys";
import { useScreens } from "~/lib/screens/useScreens";
import { Boundary } from "~/ui/Boundary";
import { hasWrapUpDraft } from "../wrapUp/useWrapUp";
import type { PopActions } from "./actions";
import { CallNews } from "./CallNews";
import { CallPill } from "./CallPill";
import { CallPop } from "./CallPop";
import styles from "./CallPops.module.css";
import { isOver, type Phase, phaseOf } from "./calls";
import { mark, unmark, useMarks } from "./marks";
import { useAutoOpen } from "./useAutoOpen";
import { useCalls } from "./useCalls";
import { useRoomBelow } from "./useRoomBelow";

type CallPopsProps = {
  viewerId: string;
  /** A ringing call opens its caller's card by itself. */
  identifies: boolean;
  actions: PopActions;
};

/** Whoever calls the viewer, wherever they are in the app. Never takes the focus by itself. */
export function CallPops({ viewerId, identifies, actions }: CallPopsProps) {
  const { t } = useLingui();
  const calls = useCalls(viewerId);
  const { leads, rollCall } = useScreens();
  useAutoOpen(calls, { viewerId, identifies, leads, rollCall, onOpen: actions.onOpen });
  const marks = useMarks();
  const stack = useRef<HTMLElement>(null);
  const cameFrom = useRef<Element>(null);
  const [attended, setAttended] = useState<string | null>(null);

  const popped = calls
    .map((call) => ({
      call,
      phase: phaseOf(call, viewerId),
      folded: marks[call.id]?.includes("folded") ?? false,
      behind: marks[call.id]?.includes("behind") ?? false,
      begun: marks[call.id]?.includes("begun") ?? false,
    }))
    // what is over and folded is gone, unless something is written there
    .filter(({ phase, folded, begun }) => leads && !(folded && isOver(phase) && !begun))
    .toReversed();
  // what is over makes room for what goes on and for what came later, unless one is at it
  const busy = popped.some(({ phase }) => !isOver(phase));
  const last = popped.find(({ folded }) => !folded)?.call.id;
  const makesRoom = (id: string, phase: Phase) => isOver(phase) && id !== attended && (busy || id !== last);

  const goToNext = () => {
    const cards = [...(stack.current?.querySelectorAll<HTMLElement>("[data-call]") ?? [])];
    const at = cards.findIndex((card) => card.contains(document.activeElement));
    if (at === -1) cameFrom.current = document.activeElement;
    cards[(at + 1) % cards.length]?.focus();
  };
  const goBack = () => {
    const { current: there } = cameFrom;
    if (there instanceof HTMLElement && there.isConnected) there.focus();
  };
  useRoomBelow(stack, popped.length > 0);
  useHotkeys([{ keys: "alt+r", label: t`Go to the call`, run: goToNext }]);

  return (
    <>
      <CallNews calls={popped} />
      {popped.length > 0 && (
        <aside ref={stack} data-calls className={styles.stack} aria-label={t`Calls now`}>
          {popped.map(({ call, phase, folded, behind }) => {
            const pill = (unfold: () => void) => (
              <CallPill
                key={call.id}
                call={call}
                phase={phase}
                onUnfold={() => {
                  setAttended(call.id);
                  unfold();
                }}
                onGone={() => fold(call.id)}
              />
            );
            return folded || makesRoom(call.id, phase) ? (
              pill(() => unmark(call.id, "folded"))
            ) : (
              // a fault at one call leaves the others, and the next one
              <Boundary key={call.id} instead={pill}>
                <CallPop
                  call={call}
                  phase={phase}
                  behind={behind}
                  attended={attended === call.id}
                  onAttend={() => setAttended(call.id)}
                  actions={actions}
                  onFold={() => {
                    const inside = stack.current?.contains(document.activeElement);
                    setAttended(null);
                    fold(call.id);
                    if (inside) goBack();
                  }}
                />
              </Boundary>
            );
          })}
        </aside>
      )}
    </>
  );
}

/** What is written there and not saved keeps the call in sight. */
function fold(id: string): void {
  if (hasWrapUpDraft(id)) mark(id, "begun");
  else unmark(id, "begun");
  mark(id, "folded");
}
