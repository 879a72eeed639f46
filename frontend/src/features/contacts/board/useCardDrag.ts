import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import { draggable, dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { preserveOffsetOnSource } from "@atlaskit/pragmatic-drag-and-drop/utils/preserve-offset-on-source";
import { setCustomNativeDragPreview } from "@atlaskit/pragmatic-drag-and-drop/utils/set-custom-native-drag-preview";
import { attachClosestEdge } from "@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge/attach-closest-edge";
import { extractClosestEdge } from "@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge/extract-closest-edge";
import { type RefObject, useEffect, useState } from "react";
import styles from "./BoardCard.module.css";
import { isCard } from "./boardDrag";

type CardDrag = { edge: "top" | "bottom" | null; dragging: boolean };

/** Makes a card draggable, and a place beside which others can be dropped. */
export function useCardDrag(
  card: RefObject<HTMLElement | null>,
  { id, stageId, movable }: { id: string; stageId: string; movable: boolean },
): CardDrag {
  const [edge, setEdge] = useState<CardDrag["edge"]>(null);
  const [dragging, setDragging] = useState(false);
  useEffect(() => {
    const element = card.current;
    if (!element) return undefined;
    const data = { boardCard: id, stageId };
    return combine(
      draggable({
        element,
        canDrag: () => movable,
        getInitialData: () => data,
        onGenerateDragPreview: ({ nativeSetDragImage, location, source }) =>
          setCustomNativeDragPreview({
            nativeSetDragImage,
            getOffset: preserveOffsetOnSource({ element: source.element, input: location.current.input }),
            render: ({ container }) => container.append(previewOf(source.element)),
          }),
        onDragStart: () => setDragging(true),
        onDrop: () => setDragging(false),
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => isCard(source.data),
        getIsSticky: () => true,
        getData: ({ input }) => attachClosestEdge(data, { element, input, allowedEdges: ["top", "bottom"] }),
        onDrag: ({ self, source }) =>
          setEdge(
            source.data["boardCard"] === id ? null : (extractClosestEdge(self.data) as CardDrag["edge"]),
          ),
        onDragLeave: () => setEdge(null),
        onDrop: () => setEdge(null),
      }),
    );
  }, [card, id, stageId, movable]);
  return { edge, dragging };
}

/** The card itself, off its place in the column. */
function previewOf(element: HTMLElement): HTMLElement {
  const copy = element.cloneNode(true) as HTMLElement;
  copy.classList.add(styles["preview"] ?? "");
  copy.style.width = `${element.offsetWidth}px`;
  copy.style.transform = "none";
  return copy;
}
