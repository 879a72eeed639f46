import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import { draggable, dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { attachClosestEdge } from "@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge/attach-closest-edge";
import { extractClosestEdge } from "@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge/extract-closest-edge";
import { type RefObject, useEffect, useState } from "react";
import type { Edge } from "./order";
import { isOf } from "./useDrops";

type Draggable = {
  /** At which of its edges the dragged line would come to stand. */
  edge: Edge | null;
  dragging: boolean;
};

type DragOptions = {
  id: string;
  listId: string;
  movable: boolean;
  /** The list runs from left to right. */
  sideways?: boolean;
};

const EDGES = { down: ["top", "bottom"], sideways: ["left", "right"] } satisfies Record<string, Edge[]>;

/** Makes a line draggable by its grip, and a place where other lines of its list can be dropped. */
export function useDraggable(
  line: RefObject<HTMLElement | null>,
  grip: RefObject<HTMLElement | null>,
  { id, listId, movable, sideways = false }: DragOptions,
): Draggable {
  const [edge, setEdge] = useState<Edge | null>(null);
  const [dragging, setDragging] = useState(false);
  useEffect(() => {
    const element = line.current;
    const dragHandle = grip.current;
    if (!element || !dragHandle || !movable) return undefined;
    const data = { listId, id };
    return combine(
      draggable({
        element,
        dragHandle,
        getInitialData: () => data,
        onDragStart: () => setDragging(true),
        onDrop: () => setDragging(false),
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => isOf(listId, source.data),
        getIsSticky: () => true,
        getData: ({ input }) =>
          attachClosestEdge(data, { element, input, allowedEdges: sideways ? EDGES.sideways : EDGES.down }),
        onDrag: ({ self, source }) =>
          setEdge(source.element === element ? null : extractClosestEdge(self.data)),
        onDragLeave: () => setEdge(null),
        onDrop: () => setEdge(null),
      }),
    );
  }, [line, grip, id, listId, movable, sideways]);
  return { edge, dragging };
}
