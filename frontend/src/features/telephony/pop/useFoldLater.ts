import { useEffect, useEffectEvent } from "react";
import { isOver, type Phase } from "./calls";

const STAYS_MS: Record<Phase, number> = {
  ringing: 0,
  talking: 0,
  elsewhere: 6000,
  ended: 15_000,
  missed: 30_000,
};
/** A call that waits to be wrapped up. */
const WAITS_MS = 180_000;
const AGAIN_MS = 3000;

/** What is over goes away by itself, but not from under a pointer or a focus. `waits`: something is to be said of it. */
export function useFoldLater(
  phase: Phase,
  card: React.RefObject<HTMLElement | null>,
  onFold: () => void,
  waits = false,
): void {
  const fold = useEffectEvent(onFold);
  useEffect(() => {
    if (!isOver(phase)) return undefined;
    let timer = setTimeout(
      function tryIt() {
        if (card.current?.matches(":hover, :focus-within")) timer = setTimeout(tryIt, AGAIN_MS);
        else fold();
      },
      waits ? WAITS_MS : STAYS_MS[phase],
    );
    return () => clearTimeout(timer);
  }, [phase, card, waits]);
}
