import type { ActivityKind } from "~/gql/graphql";
import type { Given } from "./dialog";
import type { StopWatch } from "./stopWatch";
import type { ActivityValues } from "./values";

/** A new activity as far as it was typed, and since when its timer runs. `key`: sent twice, it is made once. */
export type KeptDraft = {
  given: Given;
  kind: ActivityKind;
  values: ActivityValues;
  watch: StopWatch;
  done: boolean;
  key: string;
};

const keyOf = (userId: string) => `ringbook.activity.${userId}`;

/** What a reload would have lost; null when there is nothing, or it can't be read. It lives as long as the browser's tab. */
export function keptDraft(userId: string): KeptDraft | null {
  try {
    const text = sessionStorage.getItem(keyOf(userId));
    return text === null ? null : (JSON.parse(text) as KeptDraft);
  } catch {
    return null;
  }
}

/** Keeps it; null: it is saved, or given up. */
export function keepDraft(userId: string, draft: KeptDraft | null): void {
  try {
    if (draft === null) sessionStorage.removeItem(keyOf(userId));
    else sessionStorage.setItem(keyOf(userId), JSON.stringify(draft));
  } catch {
    // private mode or a full disk: it lasts until the next reload
  }
}
