import { t } from "@lingui/core/macro";
import type { ActivityKind } from "~/gql/graphql";
import type { UserError } from "~/lib/graphql/userErrors";
import type { ActivityInput } from "./inputs";

const NEEDED = {
  TASK: ["subject"],
  CONVERSATION: ["subject", "organizationId", "contactId"],
  MEETING: ["subject", "organizationId", "contactId", "assigneeId"],
  PHONE_MEETING: ["subject", "number"],
} as const satisfies Record<ActivityKind, readonly (keyof ActivityInput)[]>;

type Needed = (typeof NEEDED)[ActivityKind][number];

/** What a new one of this kind can't be without, all at once: the API would not even read it without some of these. */
export const missingIn = (kind: ActivityKind, input: ActivityInput): UserError[] =>
  NEEDED[kind]
    .filter((field) => String(input[field] ?? "").trim() === "")
    .map((field) => ({ code: "BLANK", message: sentence(field), path: ["input", field] }));

function sentence(field: Needed): string {
  const sentences: Record<Needed, string> = {
    subject: t`Say what it is about.`,
    organizationId: t`Choose the organization.`,
    contactId: t`Choose the contact person.`,
    assigneeId: t`Choose who does this.`,
    number: t`Say which number to call.`,
  };
  return sentences[field];
}
