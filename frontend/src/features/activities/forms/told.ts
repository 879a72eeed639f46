import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { formatNear } from "~/lib/format";
import { momentOf } from "~/lib/localTime";
import { minutesWords } from "../minutesWords";
import type { Word, Words } from "./useWords";
import type { ActivityValues, Cost } from "./values";

/** Where ids find their names; who is not among the users is not known here. */
export type Names = { words: Words; users: readonly Named[] };
type Named = { id: string; name: string };
type Tell = (values: ActivityValues, names: Names, locale: string) => string | undefined;

const near = (local: string, locale: string) => {
  const moment = momentOf(local);
  return moment === null ? local : formatNear(moment, Date.now(), locale);
};

const nameIn = (list: readonly Named[], id: string | null) =>
  id === null ? "" : list.find((one) => one.id === id)?.name;

const listed = (names: readonly (string | undefined)[]) =>
  names.includes(undefined) ? undefined : names.join(", ");

const cost = ({ amount, currencyId }: Cost, currencies: readonly Word[]) =>
  amount === "" ? "" : `${amount} ${nameIn(currencies, currencyId) ?? ""}`.trim();

/** What is said of a field, by its name in the API; undefined where that takes more than is at hand. */
const FIELDS: Record<string, [MessageDescriptor, Tell]> = {
  subject: [msg`Subject`, ({ subject }) => subject],
  startsAt: [msg`Begin`, ({ startsAt }, _, locale) => near(startsAt, locale)],
  endsAt: [msg`Due or end`, ({ endsAt }, _, locale) => near(endsAt, locale)],
  typeId: [msg`Type`, ({ typeId }, { words }) => nameIn(words.types, typeId)],
  priorityId: [msg`Priority`, ({ priorityId }, { words }) => nameIn(words.priorities, priorityId)],
  categoryId: [msg`Category`, ({ categoryId }, { words }) => nameIn(words.categories, categoryId)],
  projectId: [msg`Project`, ({ projectId }, { words }) => nameIn(words.projects, projectId)],
  assigneeId: [msg`Who does it`, ({ assigneeId }, { users }) => nameIn(users, assigneeId)],
  participantIds: [
    msg`Participants`,
    ({ participantIds }, { users }) => listed(participantIds.map((id) => nameIn(users, id))),
  ],
  organizationId: [msg`Organization`, ({ organization }) => organization?.name ?? ""],
  contactId: [msg`Contact`, ({ people }) => people[0]?.name ?? ""],
  peopleIds: [msg`Contact persons`, ({ people }) => listed(people.map(({ name }) => name))],
  ticketId: [msg`Ticket`, ({ ticket }) => ticket?.name ?? ""],
  note: [msg`Note`, ({ note }) => note],
  reminders: [msg`Remind`, ({ reminders }) => listed(reminders.map(minutesWords))],
  place: [msg`Place`, ({ place }) => place],
  expectedCost: [msg`Expected cost`, ({ expectedCost }, { words }) => cost(expectedCost, words.currencies)],
  actualCost: [msg`Actual cost`, ({ actualCost }, { words }) => cost(actualCost, words.currencies)],
  number: [msg`Number`, ({ number }) => number],
};

/** A field and what it holds, as two texts. */
export function toldOf(field: string, values: ActivityValues, names: Names, locale: string) {
  const [label, tell] = FIELDS[field] ?? [];
  return label && tell && { label, text: tell(values, names, locale) };
}
