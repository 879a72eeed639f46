import type { ActivityKind, MoneyInput, NextInput, TaskInput } from "~/gql/graphql";
import { plainNumber } from "~/lib/numbers";
import type { ActivityValues, Cost, Next } from "./values";

type Shared = Omit<TaskInput, "subject" | "startsAt">;
type Own = {
  place: string;
  expectedCost: MoneyInput | null;
  actualCost: MoneyInput | null;
  number: string;
  mode: ActivityValues["mode"];
};
/** As the API takes it; a kind's own fields only of that kind. Times stay local: the server knows the viewer's zone. */
export type ActivityInput = Partial<Shared & Own> & { subject?: string; startsAt?: string };

/**
 * What is sent of these values, typed in this language: all of a new one's, of a change what was changed.
 * main: the first person is the main one. Where nobody is seen as that one, only the server knows who it is.
 */
export function inputOf(
  kind: ActivityKind,
  values: Partial<ActivityValues>,
  locale: string,
  main = true,
): ActivityInput {
  const { organization, people, ticket, next, place, expectedCost, actualCost, number, mode, ...same } =
    values;
  return {
    ...same,
    ...(organization === undefined ? {} : { organizationId: organization?.id ?? null }),
    ...(people === undefined ? {} : peopleOf(people, main)),
    ...(ticket === undefined ? {} : { ticketId: ticket?.id ?? null }),
    ...(next ? { next: nextOf(next) } : {}),
    ...(kind === "MEETING" ? meetingOf({ place, expectedCost, actualCost }, locale) : {}),
    ...(kind === "PHONE_MEETING" ? given({ number, mode }) : {}),
  };
}

function peopleOf(people: ActivityValues["people"], main: boolean) {
  const ids = people.map(({ id }) => id);
  return main ? { contactId: ids[0] ?? null, peopleIds: ids.slice(1) } : { peopleIds: ids };
}

type MeetingPart = { [Key in "place" | "expectedCost" | "actualCost"]: ActivityValues[Key] | undefined };

const meetingOf = ({ place, expectedCost, actualCost }: MeetingPart, locale: string) =>
  given({
    place,
    expectedCost: moneyOf(expectedCost, locale),
    actualCost: moneyOf(actualCost, locale),
  });

/** An empty amount is no cost. */
function moneyOf(cost: Cost | undefined, locale: string): MoneyInput | null | undefined {
  if (cost === undefined) return undefined;
  const amount = plainNumber(cost.amount, locale);
  return amount === "" ? null : { amount, currencyId: cost.currencyId ?? "" };
}

export function nextOf({ unit, count, at }: Next): NextInput {
  return unit === "at" ? { at } : { [unit]: count === "" ? 0 : count };
}

type Given<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

const given = <T extends object>(part: T): Given<T> =>
  Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as Given<T>;
