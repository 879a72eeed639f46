import { useState } from "react";
import { graphql } from "~/gql";
import { dropDraft, hasDrafts, setDraft, useKeptDraft } from "~/lib/drafts";
import { useAction } from "~/lib/graphql/useAction";
import type { UserErrors } from "~/lib/graphql/userErrors";
import { saidTime } from "~/lib/saidTime/saidTime";
import { uniqueKey } from "~/lib/uniqueKey";
import { changeOf, isDirty, readDraft, type WrappedUp, type WrapUp, wrapUpOf } from "./wrapUp";

const WRAP_UP = graphql(`
  mutation CallWrapUp($input: CallWrapUpInput!) {
    callWrapUp(input: $input) {
      call { id ...CallParts }
      phoneMeeting { id startsAt }
      userErrors { code message path }
    }
  }
`);

type WrapUpState = {
  values: WrapUp;
  set: (part: Partial<WrapUp>) => void;
  /** Something is said that is not saved. */
  dirty: boolean;
  /** `next` names no time. */
  unread: boolean;
  /** The begin of the phone meeting that was planned, "" without one; null when it was refused. */
  save: () => Promise<string | null>;
  busy: boolean;
  errors: UserErrors;
};

const keyOf = (callId: string) => `/wrap-up/${callId}`;

/** Whether something was said of a call and not saved yet. */
export const hasWrapUpDraft = (callId: string): boolean => hasDrafts(callId);

/** Wraps a call up. What is typed stays with the call until it is saved, however often the form is closed. */
export function useWrapUp(call: WrappedUp & { id: string; version: number }): WrapUpState {
  const key = keyOf(call.id);
  const [seen] = useState(call.version);
  const [idempotencyKey, setIdempotencyKey] = useState(uniqueKey);
  const [unread, setUnread] = useState(false);
  const { run, busy, errors, forget } = useAction(WRAP_UP);
  const saved = wrapUpOf(call);
  const values = readDraft(useKeptDraft(key)?.text, saved);
  const set = (part: Partial<WrapUp>) => {
    setUnread(false);
    setDraft(key, JSON.stringify({ ...values, ...part }), JSON.stringify(saved));
  };

  const save = async () => {
    const startsAt = saidTime(values.next);
    const strange = values.next.trim() !== "" && startsAt === null;
    setUnread(strange);
    const change = changeOf(values, saved, startsAt, idempotencyKey);
    if (strange) return null;
    if (!change) return "";
    const { payload } = await run({ input: { id: call.id, expectedVersion: seen, ...change } });
    if (!payload) return null;
    dropDraft(key);
    forget();
    setIdempotencyKey(uniqueKey());
    return payload.phoneMeeting?.startsAt ?? "";
  };
  return { values, set, dirty: isDirty(values, saved), unread, save, busy, errors };
}
