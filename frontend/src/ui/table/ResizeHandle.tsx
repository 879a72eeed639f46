import { useLingui } from "@lingui/react/macro";
import { type RefObject, useRef } from "react";
import { inBounds, LEAST_WIDTH, MOST_WIDTH } from "./columnPlaces";
import styles from "./DataTable.module.css";
import type { ColumnEdit } from "./useColumnEdit";

type ResizeHandleProps = {
  id: string;
  cell: RefObject<HTMLDivElement | null>;
  /** Tab comes here after the column's name. */
  current: boolean;
  edit: ColumnEdit;
};

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 };
const STEP = 10;
const BIG_STEP = 40;

/** The border of a column: dragged, moved by arrows, and a double click or Enter fits what stands in it. */
export function ResizeHandle({ id, cell, current, edit }: ResizeHandleProps) {
  const { t } = useLingui();
  const drag = useRef<{ x: number; width: number } | null>(null);
  const width = () => cell.current?.offsetWidth ?? 0;
  const dragged = (event: React.PointerEvent) =>
    drag.current && inBounds(drag.current.width + event.clientX - drag.current.x);

  const onKeyDown = (event: React.KeyboardEvent) => {
    const step = STEPS[event.key];
    if (event.altKey || (step === undefined && event.key !== "Enter")) return;
    event.preventDefault();
    event.stopPropagation();
    if (step === undefined) edit.fit(id);
    else edit.resize(id, inBounds(width() + step * (event.shiftKey ? BIG_STEP : STEP)));
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a separator with a value is a control
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={t`Width`}
      aria-valuemin={LEAST_WIDTH}
      aria-valuemax={MOST_WIDTH}
      aria-valuenow={edit.widthOf(id)}
      tabIndex={current ? 0 : -1}
      title={t`Drag, or double-click to fit`}
      className={styles.handle}
      onKeyDown={onKeyDown}
      onDoubleClick={() => edit.fit(id)}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { x: event.clientX, width: width() };
      }}
      onPointerMove={(event) => {
        const next = dragged(event);
        if (next !== null) edit.preview(id, next);
      }}
      onPointerUp={(event) => {
        const next = dragged(event);
        const moved = drag.current !== null && event.clientX !== drag.current.x;
        drag.current = null;
        if (next !== null && moved) edit.resize(id, next);
      }}
      onPointerCancel={() => {
        drag.current = null;
        edit.preview(id, null);
      }}
    />
  );
}
