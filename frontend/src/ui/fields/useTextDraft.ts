import { useState } from "react";
import type { UserErrors } from "~/lib/graphql/userErrors";
import type { SaveField } from "./saveField";

type TextDraftState = {
  /** Null while nobody edits. */
  draft: string | null;
  errors: UserErrors | null;
  change: (draft: string) => void;
  finish: () => void;
  save: (force: boolean) => Promise<void>;
};

/** A text from the first press to the saved value; a refused one stays. */
export function useTextDraft(value: string, onSave: SaveField<string>): TextDraftState {
  const [draft, change] = useState<string | null>(null);
  const [errors, setErrors] = useState<UserErrors | null>(null);
  const [busy, setBusy] = useState(false);
  const finish = () => {
    change(null);
    setErrors(null);
  };
  const save = async (force: boolean) => {
    if (draft === null || busy) return;
    if (draft.trim() === value && !force) {
      finish();
      return;
    }
    setBusy(true);
    const refused = await onSave(draft.trim(), { force });
    setBusy(false);
    if (refused) setErrors(refused);
    else finish();
  };
  return { draft, errors, change, finish, save };
}
