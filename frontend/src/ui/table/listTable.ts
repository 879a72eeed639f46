import type { Places } from "./columnPlaces";
import type { TableColumn } from "./columns";
import type { Ticking } from "./selection";
import type { Jump } from "./useJump";

/** What the table of any list is given: what to ask for, how to show it, and what to do with a row. */
export type ListTableProps<Row extends { id: string }, Filter, Order> = {
  filter: Filter | null;
  order: Order;
  sort: string;
  onSort: (sort: string) => void;
  /** All columns there are; keep the array stable. */
  columns: readonly TableColumn<Row>[];
  places: Places;
  onPlaces: (places: Places) => void;
  /** The additional fields that are shown. */
  fieldIds: readonly string[];
  compact: boolean;
  ticking: Ticking;
  jump: Jump;
  onOpen: (row: Row, background: boolean) => void;
  /** There may be more or fewer of them now. */
  onRecount: () => void;
  /** Instead of the table when nothing matches. */
  empty: React.ReactNode;
};
