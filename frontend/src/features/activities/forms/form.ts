import type { UseFormReturnType } from "@mantine/form";
import type { ActivityKind } from "~/gql/graphql";
import type { UserErrors } from "~/lib/graphql/userErrors";
import type { ActivityValues } from "./values";

export type ActivityForm = UseFormReturnType<ActivityValues>;

/** What the parts of the form are given. `at`: what is wrong at a field, or in a place below it. */
export type FieldsProps = {
  kind: ActivityKind;
  form: ActivityForm;
  at: (field: string) => string | undefined;
};

/** Where errors of the fields stand. */
export const FIELDS = [
  "subject",
  "startsAt",
  "endsAt",
  "minutes",
  "typeId",
  "priorityId",
  "categoryId",
  "assigneeId",
  "participantIds",
  "contactId",
  "peopleIds",
  "organizationId",
  "projectId",
  "ticketId",
  "note",
  "reminders",
  "next",
  "place",
  "expectedCost",
  "actualCost",
  "number",
  "mode",
];

/** Conversations and meetings are with people of an organization. */
export const needsPeople = (kind: ActivityKind) => kind === "CONVERSATION" || kind === "MEETING";

/** Errors by field; with a conflict none, as that is asked about as a whole. */
export const errorAt =
  (errors: UserErrors): FieldsProps["at"] =>
  (field) =>
    errors.conflict ? undefined : errors.within(field);
