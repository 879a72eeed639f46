import type { CallNextInput, CallWrapUpInput, LoggedEventOutcome } from "~/gql/graphql";

/** What a call came to, as the form has it. next: when to call back, in words; "" for not at all. */
export type WrapUp = { outcome: LoggedEventOutcome | null; note: string; next: string };

export type WrappedUp = { outcome?: LoggedEventOutcome | null; wrapUpNote: string };

/** What is known already. */
export const wrapUpOf = ({ outcome, wrapUpNote }: WrappedUp): WrapUp => ({
  outcome: outcome ?? null,
  note: wrapUpNote,
  next: "",
});

/** A draft that was kept; the saved one where it can't be read. */
export function readDraft(text: string | undefined, saved: WrapUp): WrapUp {
  try {
    const kept: unknown = JSON.parse(text ?? "");
    return { ...saved, ...(kept as Partial<WrapUp>) };
  } catch {
    return saved;
  }
}

export const isDirty = ({ outcome, note, next }: WrapUp, saved: WrapUp): boolean =>
  outcome !== saved.outcome || note.trim() !== saved.note || next.trim() !== "";

type Change = Omit<CallWrapUpInput, "id" | "expectedVersion">;

/** What differs from what is saved, as the API takes it; null when nothing does. `startsAt`: the moment of `next`. */
export function changeOf(
  { outcome, note, next }: WrapUp,
  saved: WrapUp,
  startsAt: string | null,
  idempotencyKey: string,
): Change | null {
  const planned: CallNextInput | null = next.trim() && startsAt ? { startsAt, idempotencyKey } : null;
  const change: Change = {
    ...(outcome === saved.outcome ? {} : { outcome }),
    ...(note.trim() === saved.note ? {} : { note: note.trim() }),
    ...(planned ? { next: planned } : {}),
  };
  return Object.keys(change).length > 0 ? change : null;
}
