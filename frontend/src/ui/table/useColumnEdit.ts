import { announce } from "@atlaskit/pragmatic-drag-and-drop-live-region";
import { useLingui } from "@lingui/react/macro";
import type { RowData } from "@tanstack/react-table";
import type { RefObject } from "react";
import { ordered, type Places, shifted, wholePlaces, withWidth } from "./columnPlaces";
import { gridTemplate, leastWidth, type TableColumn } from "./columns";
import { fittingWidth } from "./fittingWidth";

/** What can be done with a table's columns where they stand. */
export type ColumnEdit = {
  order: (ids: readonly string[]) => void;
  /** One place to the left or the right; false when there is no way. */
  step: (id: string, by: -1 | 1) => boolean;
  widthOf: (id: string) => number;
  /** Pixels, kept. */
  resize: (id: string, width: number) => void;
  /** Pixels, shown while the border is dragged; null: as it was. */
  preview: (id: string, width: number | null) => void;
  /** As wide as what is seen of it. */
  fit: (id: string) => void;
};

type Options<Row extends RowData> = {
  grid: RefObject<HTMLDivElement | null>;
  /** Those that are shown. */
  columns: readonly TableColumn<Row>[];
  places: Places | undefined;
  onPlaces: ((places: Places) => void) | undefined;
};

export function useColumnEdit<Row extends RowData>(options: Options<Row>): ColumnEdit | null {
  const { t } = useLingui();
  const { grid, columns, places, onPlaces } = options;
  if (!places || !onPlaces) return null;
  const whole = wholePlaces(columns, places);
  const first = columns.filter(({ meta }) => meta.fixed).length;
  const put = (next: Places) => {
    if (next !== whole) onPlaces(next);
    return next !== whole;
  };
  const resize = (id: string, width: number) => void put(withWidth(whole, id, width));
  return {
    order: (ids) => void put(ordered(whole, ids)),
    step: (id, by) => {
      const moved = put(shifted(whole, id, by, first));
      if (moved) announce(t`Column ${whole.findIndex(({ key }) => key === id) + by + 1} of ${whole.length}`);
      return moved;
    },
    widthOf: (id) => columns.find((column) => column.id === id)?.meta.width ?? 0,
    resize,
    preview: (id, width) => layOut(grid.current, columns, id, width),
    fit: (id) => {
      const at = columns.findIndex((column) => column.id === id);
      const width = grid.current && fittingWidth(grid.current, at);
      if (width !== null) resize(id, width);
    },
  };
}

/** Straight to the page: no row is drawn again while a border is dragged. */
function layOut<Row extends RowData>(
  grid: HTMLDivElement | null,
  columns: readonly TableColumn<Row>[],
  id: string,
  width: number | null,
): void {
  const laid = columns.map((column) => (column.id === id && width !== null ? { meta: { width } } : column));
  grid?.style.setProperty("--columns", gridTemplate(laid));
  grid?.style.setProperty("--least", `${leastWidth(laid)}px`);
}
