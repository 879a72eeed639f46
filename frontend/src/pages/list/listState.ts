import type { View } from "~/features/views/view";
import type {
  ActivityFilter,
  ActivityOrder,
  CallFilter,
  CallOrder,
  ContactFilter,
  ContactOrder,
  ListDensity,
  ListLayout,
  MessageFilter,
  OrganizationFilter,
  OrganizationOrder,
  TicketFilter,
  TicketOrder,
} from "~/gql/graphql";
import type { FilterJson } from "~/ui/filter/json";

export type ListKind = "CONTACTS" | "ORGANIZATIONS" | "ACTIVITIES" | "TICKETS" | "CALLS" | "MESSAGES";

/** The API's own types by list. */
export type FilterOf = {
  CONTACTS: ContactFilter;
  ORGANIZATIONS: OrganizationFilter;
  ACTIVITIES: ActivityFilter;
  TICKETS: TicketFilter;
  CALLS: CallFilter;
  MESSAGES: MessageFilter;
};
export type OrderOf = {
  CONTACTS: ContactOrder;
  ORGANIZATIONS: OrganizationOrder;
  ACTIVITIES: ActivityOrder;
  TICKETS: TicketOrder;
  CALLS: CallOrder;
  /** Newest first, always. */
  MESSAGES: null;
};

/** `key`: "name", "city", …, "custom:<id of the field>"; `width` in pixels, null: the column's own. */
export type ListColumn = { key: string; width: number | null };

/** What a list shows and how: all that a view keeps. */
export type Shown = {
  filter: FilterJson | null;
  /** "name", "-created", "custom:<id>"; the minus sign turns it round. */
  sort: string;
  columns: readonly ListColumn[];
  layout: ListLayout;
  density: ListDensity;
};

export type FilterLine = "folded" | "open" | "adding";

/** A list's state as it stands in the address; the setters write it there. */
export type ListState<K extends ListKind = ListKind> = Omit<Shown, "filter"> & {
  list: K;
  /** false while the viewer's default view is still on its way: nothing need be asked yet. */
  ready: boolean;
  /** What the API takes, the quick text merged in as `search`. */
  filter: FilterOf[K] | null;
  order: OrderOf[K];
  /** The quick text above the list. */
  q: string;
  setQ: (text: string) => void;
  /** The filter without the quick text: what the builder shows. */
  conditions: FilterJson | null;
  setConditions: (filter: FilterJson | null) => void;
  /** Takes away the conditions and the quick text. */
  clear: () => void;
  /** A part of the address's filter is nothing that the API knows; it is left out until it is removed. */
  strange: boolean;
  /** The line of conditions: folded away, there, or there with a new condition being made. */
  filterLine: FilterLine;
  setFilterLine: (line: FilterLine) => void;
  setSort: (sort: string) => void;
  setColumns: (columns: readonly ListColumn[]) => void;
  setLayout: (layout: ListLayout) => void;
  setDensity: (density: ListDensity) => void;
  /** Whose board is shown, by the Crm's id. */
  crm: string | null;
  setCrm: (id: string | null) => void;
  /** The stored view that is shown, be it with changes; null: one of those that are built in. */
  view: View | null;
  /** Its id, or the name of a built-in one: "all", "mine", … */
  viewKey: string;
  /** The address names a view that is gone, or that somebody keeps to themselves; all is shown instead. */
  viewMissing: boolean;
  views: readonly View[];
  setView: (key: string) => void;
  /** What is shown differs from the view. */
  changed: boolean;
  /** Shows the view as it is stored. */
  reset: () => void;
};
