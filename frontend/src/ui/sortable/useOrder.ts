import { useRef, useState } from "react";
import { inOrder } from "./order";

/** May answer a promise: the new order is shown until it is settled, and then whatever the items say. */
export type OnMove = (ids: string[]) => unknown;

/** The items in the order that is being saved. Moves that follow each other quickly are saved one after the other. */
export function useOrder<One extends { id: string }>(
  items: readonly One[],
  onMove: OnMove,
): [readonly One[], (ids: readonly string[]) => void] {
  const [pending, setPending] = useState<readonly string[] | null>(null);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const move = (ids: readonly string[]) => {
    setPending(ids);
    const settled = () => setPending((now) => (now === ids ? null : now));
    queue.current = queue.current.then(() => onMove([...ids])).then(settled, settled);
  };
  return [inOrder(items, pending), move];
}
