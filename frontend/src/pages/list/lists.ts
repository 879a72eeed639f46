import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { CustomFieldTarget } from "~/gql/graphql";
import type { FilterJson } from "~/ui/filter/json";
import type { ListKind } from "./listState";

type BuiltIn = { label: MessageDescriptor; filter: FilterJson | null };

/** All in which one list differs from another; its rows, their columns and its words apart. */
export type ListData = {
  path: `/${string}`;
  /** The type of its filter in the API. */
  filterType: string;
  /** Whose additional fields are among its columns. */
  fields: CustomFieldTarget | null;
  /** The columns of a list that nobody has touched. */
  columns: readonly string[];
  sort: string;
  /** The API's orders by the names that stand in the address. */
  orders: Readonly<Record<string, string>>;
  /** Views that everybody has; they are stored nowhere. Each list has "all". */
  views: Readonly<Record<string, BuiltIn>>;
  /** The one that an address means which says nothing, where nobody has chosen a default. */
  first: string;
};

const ALL_OF: BuiltIn = { label: msg`All`, filter: null };
const BASKET: BuiltIn = { label: msg`Basket`, filter: { inBasket: true } };
const WHEN = { created: "CREATED_AT", updated: "UPDATED_AT" };

export const LISTS = {
  CONTACTS: {
    path: "/contacts",
    filterType: "ContactFilter",
    fields: "CONTACT",
    columns: ["name", "organization", "phone", "email", "stage", "segment", "city", "managers", "updated"],
    sort: "name",
    orders: { name: "NAME", city: "CITY", ...WHEN, segment: "SEGMENT" },
    views: {
      all: ALL_OF,
      mine: { label: msg`My contacts`, filter: { managers: { me: true } } },
      basket: BASKET,
    },
    first: "all",
  },
  ORGANIZATIONS: {
    path: "/organizations",
    filterType: "OrganizationFilter",
    fields: "ORGANIZATION",
    columns: ["name", "taxId", "phone", "city", "stage", "tags", "managers", "updated"],
    sort: "name",
    orders: { name: "NAME", city: "CITY", ...WHEN },
    views: {
      all: ALL_OF,
      mine: { label: msg`My organizations`, filter: { managers: { me: true } } },
      basket: BASKET,
    },
    first: "all",
  },
  ACTIVITIES: {
    path: "/activities",
    filterType: "ActivityFilter",
    fields: null,
    columns: ["done", "subject", "kind", "endsAt", "priority", "contact", "organization", "note", "assignee"],
    sort: "endsAt",
    orders: {
      endsAt: "ENDS_AT",
      startsAt: "STARTS_AT",
      subject: "SUBJECT",
      priority: "PRIORITY",
      doneAt: "DONE_AT",
      ...WHEN,
    },
    views: {
      mine: { label: msg`Mine`, filter: { assignee: { me: true }, done: false } },
      all: ALL_OF,
      overdue: { label: msg`Overdue`, filter: { overdue: true } },
    },
    first: "mine",
  },
  TICKETS: {
    path: "/tickets",
    filterType: "TicketFilter",
    fields: null,
    columns: ["number", "subject", "state", "priority", "contact", "organization", "dueAt", "assignee"],
    sort: "-number",
    orders: {
      number: "NUMBER",
      subject: "SUBJECT",
      dueAt: "DUE_AT",
      priority: "PRIORITY",
      state: "STATE",
      ...WHEN,
    },
    views: {
      open: { label: msg`Open`, filter: { open: true } },
      mine: { label: msg`Mine`, filter: { assignee: { me: true }, open: true } },
      overdue: { label: msg`Overdue`, filter: { overdue: true } },
      all: ALL_OF,
    },
    first: "open",
  },
  CALLS: {
    path: "/calls",
    filterType: "CallFilter",
    fields: null,
    columns: ["caller", "number", "status", "callback", "outcome", "recording", "user", "when"],
    sort: "-started",
    orders: { started: "STARTED_AT", talk: "TALK_SECONDS" },
    views: {
      all: ALL_OF,
      callback: { label: msg`To ring back`, filter: { callback: ["OPEN", "CLAIMED"] } },
      mine: { label: msg`My calls`, filter: { user: { me: true } } },
    },
    first: "all",
  },
  MESSAGES: {
    path: "/messages",
    filterType: "MessageFilter",
    fields: null,
    columns: ["contact", "subject", "state", "sender", "created"],
    sort: "",
    orders: {},
    views: {
      all: ALL_OF,
      mine: { label: msg`Sent by me`, filter: { sender: { me: true } } },
      waiting: { label: msg`On their way`, filter: { state: ["QUEUED", "SENDING"] } },
      failed: { label: msg`Not arrived`, filter: { state: ["FAILED", "BOUNCED", "UNCLEAR"] } },
    },
    first: "all",
  },
} as const satisfies Record<ListKind, ListData>;

/** The view without conditions. */
export const ALL = "all";

export const dataOf = (list: ListKind): ListData => LISTS[list];

export const builtIn = (list: ListKind, key: string): BuiltIn | undefined => {
  const { views } = dataOf(list);
  return Object.hasOwn(views, key) ? views[key] : undefined;
};
