import { announce } from "@atlaskit/pragmatic-drag-and-drop-live-region";
import { useLingui } from "@lingui/react/macro";
import { useId } from "react";
import { stepped } from "./order";
import { SortableItem } from "./SortableItem";
import styles from "./SortableList.module.css";
import { useDrops } from "./useDrops";
import { type OnMove, useOrder } from "./useOrder";

/** One step up or down, for a line's menu; null where there is no way. */
export type Steps = { up: (() => void) | null; down: (() => void) | null };

type SortableListProps<One extends { id: string }> = {
  /** What the list holds, for those who hear it. */
  label: string;
  items: readonly One[];
  render: (item: One, steps: Steps) => React.ReactNode;
  /** All ids in their new order. What it returns is awaited: until then the new order is shown. */
  onMove: OnMove;
  /** Said when the item has moved. */
  itemName: (item: One) => string;
  /** False: shown in their order, and that is that. */
  movable?: boolean;
  /** Further lines at the end, each an `<li>`. */
  children?: React.ReactNode;
};

/** A list whose lines are put in order: dragged by their grip, or moved with Alt and the arrow keys. */
export function SortableList<One extends { id: string }>(props: SortableListProps<One>) {
  const { label, items, render, onMove, itemName, movable = true, children } = props;
  const { t } = useLingui();
  const listId = useId();
  const [shown, move] = useOrder(items, onMove);
  const ids = shown.map((item) => item.id);
  const canMove = movable && items.length > 1;

  const put = (id: string, next: readonly string[]) => {
    const item = shown.find((one) => one.id === id);
    if (next === ids || !item) return;
    move(next);
    announce(t`${itemName(item)}: place ${next.indexOf(id) + 1} of ${next.length}`);
  };
  const stepper = (id: string, by: -1 | 1) => {
    const next = stepped(ids, id, by);
    return next === ids ? null : () => put(id, next);
  };
  useDrops(listId, ids, put);

  return (
    <ul className={styles.list} aria-label={label}>
      {shown.map((item) => {
        const steps = { up: stepper(item.id, -1), down: stepper(item.id, 1) };
        return (
          <SortableItem key={item.id} id={item.id} listId={listId} steps={steps} movable={canMove}>
            {render(item, steps)}
          </SortableItem>
        );
      })}
      {children}
    </ul>
  );
}
