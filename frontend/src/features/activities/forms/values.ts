import type { DialMode } from "~/gql/graphql";
import { localOf, minutesAfter } from "~/lib/localTime";
import { typedNumber } from "~/lib/numbers";
import type { ActivityDetails } from "./activity";
import { nextBegin } from "./times";

export type Named = { id: string; name: string };
export type Cost = { amount: string; currencyId: string | null };
/** When the next one shall be: so much later, or `at` as a date-and-time field has it. */
export type Next = { unit: "hours" | "days" | "weeks" | "at"; count: number | ""; at: string };

/** What the form holds, whatever the kind: each kind shows and sends its own of it. */
export type ActivityValues = {
  subject: string;
  /** As date-and-time fields have them, in the viewer's zone. */
  startsAt: string;
  endsAt: string;
  typeId: string | null;
  priorityId: string | null;
  categoryId: string | null;
  assigneeId: string | null;
  participantIds: string[];
  organization: Named | null;
  /** The contact persons, the main one first. */
  people: Named[];
  projectId: string | null;
  ticket: Named | null;
  note: string;
  inCalendar: boolean;
  /** Minutes before the begin. */
  reminders: number[];
  next: Next | null;
  place: string;
  expectedCost: Cost;
  actualCost: Cost;
  number: string;
  mode: DialMode;
};

export const NO_COST: Cost = { amount: "", currencyId: null };
export const TOMORROW: Next = { unit: "days", count: 1, at: "" };

const HALF_HOUR = 30;

/** Those of a new one that nothing is known of. `task`: due at its begin, else half an hour long. */
export function newValues(now: Date | number, task: boolean): ActivityValues {
  const startsAt = nextBegin(now);
  return {
    subject: "",
    startsAt,
    endsAt: task ? startsAt : minutesAfter(startsAt, HALF_HOUR),
    typeId: null,
    priorityId: null,
    categoryId: null,
    assigneeId: null,
    participantIds: [],
    organization: null,
    people: [],
    projectId: null,
    ticket: null,
    note: "",
    inCalendar: true,
    reminders: [],
    next: null,
    place: "",
    expectedCost: NO_COST,
    actualCost: NO_COST,
    number: "",
    mode: "MANUAL",
  };
}

type Account = { id: string; displayName: string };

export const named = ({ id, displayName }: Account): Named => ({ id, name: displayName });

/** What is saved, its amounts as they are typed in this language. */
export function valuesOf(activity: ActivityDetails, locale: string): ActivityValues {
  const { contact, people, organization, ticket } = activity;
  const others = people.filter(({ id }) => id !== contact?.id);
  return {
    subject: activity.subject,
    startsAt: localOf(activity.startsAt),
    endsAt: localOf(activity.endsAt),
    typeId: activity.type?.id ?? null,
    priorityId: activity.priority?.id ?? null,
    categoryId: activity.category?.id ?? null,
    assigneeId: activity.assignee?.id ?? null,
    participantIds: activity.participants.map(({ id }) => id),
    organization: organization ? named(organization) : null,
    people: [...(contact ? [contact] : []), ...others].map(named),
    projectId: activity.project?.id ?? null,
    ticket: ticket ? { id: ticket.id, name: ticket.title } : null,
    note: activity.note,
    inCalendar: activity.inCalendar,
    reminders: [...activity.reminders],
    next: null,
    ...ownValues(activity, locale),
  };
}

/** What only one of the kinds has. */
function ownValues(activity: ActivityDetails, locale: string) {
  const meeting = activity.kind === "MEETING" && "place" in activity ? activity : null;
  const call = activity.kind === "PHONE_MEETING" && "number" in activity ? activity : null;
  return {
    place: meeting?.place ?? "",
    expectedCost: costOf(meeting?.expectedCost, locale),
    actualCost: costOf(meeting?.actualCost, locale),
    number: call?.national || call?.number || "",
    mode: call?.mode ?? "MANUAL",
  };
}

type SavedCost = { amount: string; currency: { id: string } } | null | undefined;

const costOf = (cost: SavedCost, locale: string): Cost =>
  cost ? { amount: typedNumber(cost.amount, locale), currencyId: cost.currency.id } : NO_COST;
