import type { ActivityKind, MoneyInput, NextInput, TaskInput } from "~/gql/graphql";
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

/** What is sent of these values: all of a new one's, of a change what was changed. */
export function inputOf(kind: ActivityKind, values: Partial<ActivityValues>): ActivityInput {
  const { organization, people, ticket, next, place, expectedCost, actualCost, number, mode, ...same } =
    values;
  return {
    ...same,
    ...(organization === undefined ? {} : { organizationId: organization?.id ?? null }),
    ...(people === undefined ? {} : peopleOf(people)),
    ...(ticket === undefined ? {} : { ticketId: ticket?.id ?? null }),
    ...(next ? { next: nextOf(next) } : {}),
    ...(kind === "MEETING" ? meetingOf({ place, expectedCost, actualCost }) : {}),
    ...(kind === "PHONE_MEETING" ? given({ number, mode }) : {}),
  };
}

const peopleOf = ([main, ...others]: ActivityValues["people"]) => ({
  contactId: main?.id ?? null,
  peopleIds: others.map(({ id }) => id),
});

type MeetingPart = { [Key in "place" | "expectedCost" | "actualCost"]: ActivityValues[Key] | undefined };

const meetingOf = ({ place, expectedCost, actualCost }: MeetingPart) =>
  given({ place, expectedCost: moneyOf(expectedCost), actualCost: moneyOf(actualCost) });

/** An empty amount is no cost. "12,50" is as people write it here, "12.50" as the API does. */
function moneyOf(cost: Cost | undefined): MoneyInput | null | undefined {
  if (cost === undefined) return undefined;
  const amount = cost.amount.trim().replaceAll(/\s/g, "").replace(",", ".");
  return amount === "" ? null : { amount, currencyId: cost.currencyId ?? "" };
}

export function nextOf({ unit, count, at }: Next): NextInput {
  return unit === "at" ? { at } : { [unit]: count === "" ? 0 : count };
}

type Given<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

const given = <T extends object>(part: T): Given<T> =>
  Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as Given<T>;
