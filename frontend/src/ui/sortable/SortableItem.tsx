import { useLingui } from "@lingui/react/macro";
import { useRef } from "react";
import { GripIcon } from "../icons";
import type { Steps } from "./SortableList";
import styles from "./SortableList.module.css";
import { useDraggable } from "./useDraggable";

type SortableItemProps = {
  id: string;
  listId: string;
  steps: Steps;
  movable: boolean;
  children: React.ReactNode;
};

/** One line with its grip. Alt and an arrow move it from wherever in it the focus is. */
export function SortableItem({ id, listId, steps, movable, children }: SortableItemProps) {
  const { t } = useLingui();
  const line = useRef<HTMLLIElement>(null);
  const grip = useRef<HTMLSpanElement>(null);
  const { edge, dragging } = useDraggable(line, grip, { id, listId, movable });
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (!movable || !event.altKey || !/^Arrow(Up|Down)$/.test(event.key)) return;
    // before a field inside opens its list on the same keys
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "ArrowUp") steps.up?.();
    else steps.down?.();
  };
  return (
    <li
      ref={line}
      className={styles.item}
      data-edge={edge ?? undefined}
      data-dragging={dragging || undefined}
      onKeyDownCapture={onKeyDown}
    >
      <span
        ref={grip}
        className={styles.grip}
        hidden={!movable}
        aria-hidden
        title={t`Drag, or press Alt ↑ and Alt ↓`}
      >
        <GripIcon size={14} />
      </span>
      <div className={styles.content}>{children}</div>
    </li>
  );
}
