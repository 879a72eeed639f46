import { useRef } from "react";
import { DownIcon, UpIcon } from "../icons";
import { useDraggable } from "../sortable/useDraggable";
import { type Meta, nextSort, sortState } from "./columns";
import styles from "./DataTable.module.css";
import { ResizeHandle } from "./ResizeHandle";
import type { ColumnEdit } from "./useColumnEdit";

type HeaderCellProps = {
  children: React.ReactNode;
  id: string;
  meta: Meta;
  listId: string;
  /** The one that Tab comes to. */
  current: boolean;
  onFocus: () => void;
  sort: string;
  onSort: (sort: string) => void;
  edit: ColumnEdit | null;
};

export function HeaderCell(props: HeaderCellProps) {
  const { children, id, meta, listId, current, onFocus, sort, onSort, edit } = props;
  const cell = useRef<HTMLDivElement>(null);
  const grip = useRef<HTMLElement>(null);
  const movable = edit !== null && !meta.fixed;
  const { edge, dragging } = useDraggable(cell, grip, { id, listId, movable, sideways: true });
  const state = meta.sort === undefined ? undefined : sortState(sort, meta.sort);
  const head = { "data-head": true, tabIndex: current ? 0 : -1, onFocus };
  return (
    <div
      ref={cell}
      role="columnheader"
      aria-sort={state}
      className={styles.headerCell}
      data-fixed={meta.fixed}
      data-edge={edge ?? undefined}
      data-dragging={dragging || undefined}
    >
      {meta.sort === undefined ? (
        <span ref={grip} className={styles.head} {...(edit ? head : {})}>
          {children}
        </span>
      ) : (
        <button
          ref={grip as React.RefObject<HTMLButtonElement | null>}
          type="button"
          className={styles.sort}
          onClick={() => onSort(nextSort(sort, meta.sort ?? ""))}
          {...head}
        >
          {children}
          {state === "ascending" && <UpIcon size={13} aria-hidden />}
          {state === "descending" && <DownIcon size={13} aria-hidden />}
        </button>
      )}
      {edit && <ResizeHandle id={id} cell={cell} current={current} edit={edit} />}
    </div>
  );
}
