import { monitorForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { extractClosestEdge } from "@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge/extract-closest-edge";
import { useEffect, useEffectEvent } from "react";
import { isBehind, placed } from "./order";

/** What a line says of itself while it is dragged. */
export type Dragged = { listId: string; id: string };

export const isOf = (listId: string, data: Record<string | symbol, unknown>): data is Dragged =>
  data["listId"] === listId;

/** Hears when a line of the list is dropped beside another one. */
export function useDrops(
  listId: string,
  ids: readonly string[],
  put: (id: string, next: readonly string[]) => void,
): void {
  const dropped = useEffectEvent((id: string, target: string, behind: boolean) =>
    put(id, placed(ids, id, target, behind ? "bottom" : "top")),
  );
  useEffect(
    () =>
      monitorForElements({
        canMonitor: ({ source }) => isOf(listId, source.data),
        onDrop: ({ source, location }) => {
          const [target] = location.current.dropTargets;
          if (!target || !isOf(listId, source.data) || !isOf(listId, target.data)) return;
          dropped(source.data.id, target.data.id, isBehind(extractClosestEdge(target.data)));
        },
      }),
    [listId],
  );
}
