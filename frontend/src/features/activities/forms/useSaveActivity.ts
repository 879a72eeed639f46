import { useState } from "react";
import { graphql } from "~/gql";
import type { ActivityKind } from "~/gql/graphql";
import { useAction } from "~/lib/graphql/useAction";
import { NO_ERRORS, UserErrors } from "~/lib/graphql/userErrors";
import type { ActivityInput } from "./inputs";
import { missingIn } from "./missing";

const DOCUMENTS = {
  TASK: {
    create: graphql(`mutation TaskCreate($input: TaskInput!) {
      taskCreate(input: $input) { task { id ...ActivityDetails } next { id } userErrors { code message path } } }`),
    update: graphql(`mutation TaskUpdate($input: TaskPatch!) {
      taskUpdate(input: $input) { task { id ...ActivityDetails } next { id } userErrors { code message path } } }`),
  },
  CONVERSATION: {
    create: graphql(`mutation ConversationCreate($input: ConversationInput!) {
      conversationCreate(input: $input) { conversation { id ...ActivityDetails } next { id } userErrors { code message path } } }`),
    update: graphql(`mutation ConversationUpdate($input: ConversationPatch!) {
      conversationUpdate(input: $input) { conversation { id ...ActivityDetails } next { id } userErrors { code message path } } }`),
  },
  MEETING: {
    create: graphql(`mutation MeetingCreate($input: MeetingInput!) {
      meetingCreate(input: $input) { meeting { id ...ActivityDetails } next { id } userErrors { code message path } } }`),
    update: graphql(`mutation MeetingUpdate($input: MeetingPatch!) {
      meetingUpdate(input: $input) { meeting { id ...ActivityDetails } next { id } userErrors { code message path } } }`),
  },
  PHONE_MEETING: {
    create: graphql(`mutation PhoneMeetingCreate($input: PhoneMeetingInput!) {
      phoneMeetingCreate(input: $input) { phoneMeeting { id ...ActivityDetails } next { id } userErrors { code message path } } }`),
    update: graphql(`mutation PhoneMeetingUpdate($input: PhoneMeetingPatch!) {
      phoneMeetingUpdate(input: $input) { phoneMeeting { id ...ActivityDetails } next { id } userErrors { code message path } } }`),
  },
} as const;

type Timer = { timerSeconds?: number; timerRunning?: boolean };
type New = ActivityInput & Timer & { done?: boolean; idempotencyKey: string };
type Change = ActivityInput & { id: string; expectedVersion?: number };

type Saving = {
  /** Whether it was taken; if not, `errors` say why. */
  create: (input: New) => Promise<boolean>;
  update: (input: Change) => Promise<boolean>;
  errors: UserErrors;
  busy: boolean;
  forget: () => void;
};

/** Saves an activity of a kind. */
export function useSaveActivity(kind: ActivityKind): Saving {
  // the kind has said which document's input this is
  const creating = useAction<object, { input: never }>(DOCUMENTS[kind].create);
  const updating = useAction<object, { input: never }>(DOCUMENTS[kind].update);
  const [missing, setMissing] = useState(NO_ERRORS);
  const create = async (input: New) => {
    const found = new UserErrors(missingIn(kind, input));
    setMissing(found);
    return found.all.length === 0 && (await creating.run({ input: input as never })).payload !== null;
  };
  return {
    create,
    update: async (input) => (await updating.run({ input: input as never })).payload !== null,
    errors: [missing, creating.errors, updating.errors].find(({ all }) => all.length > 0) ?? NO_ERRORS,
    busy: creating.busy || updating.busy,
    forget: () => {
      setMissing(NO_ERRORS);
      creating.forget();
      updating.forget();
    },
  };
}
