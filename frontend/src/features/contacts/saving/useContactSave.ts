import { createContext, use } from "react";
import type { ContactPatch } from "~/gql/graphql";
import type { UserErrors } from "~/lib/graphql/userErrors";

export type Patch = Omit<ContactPatch, "id" | "expectedVersion">;

/** Each answers with what was refused, or null. */
export type ContactSave = {
  /** Unless forced, a colleague's change of the same field is not written over. */
  save: (patch: Patch, options?: { force: boolean }) => Promise<UserErrors | null>;
  move: (stageId: string) => Promise<UserErrors | null>;
};

export const SavingContext = createContext<ContactSave | null>(null);

/** Saves a part of the contact whose card this is. Only inside of `ContactSaving`. */
export function useContactSave(): ContactSave {
  const saving = use(SavingContext);
  if (!saving) throw new Error("useContactSave is for what stands inside of ContactSaving");
  return saving;
}
