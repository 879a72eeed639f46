import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { dropDraft, setDraft, useKeptDraft } from "~/lib/drafts";
import { UserErrors } from "~/lib/graphql/userErrors";
import { useDraftKey } from "./RecordScope";
import type { SaveField } from "./saveField";

type TextDraftState = {
  /** Null while nobody edits. */
  draft: string | null;
  /** Begun on an earlier visit, and still not saved. */
  kept: boolean;
  errors: UserErrors | null;
  change: (draft: string) => void;
  finish: () => void;
  save: (force: boolean) => Promise<void>;
};

/**
 * A text from the first press to the saved value. A refused one stays, and so does one whose page was left. `name`
 * tells it from the record's other fields. Who began with another value than there is now has a conflict.
 */
export function useTextDraft(name: string, value: string, onSave: SaveField<string>): TextDraftState {
  const { t } = useLingui();
  const key = useDraftKey(name);
  const stored = useKeptDraft(key);
  const [began, setBegan] = useState<string | null>(null);
  const [errors, setErrors] = useState<UserErrors | null>(null);
  const [busy, setBusy] = useState(false);
  const draft = stored?.text ?? began;
  const base = stored?.base ?? began ?? value;
  const change = (text: string) => {
    if (began === null) setBegan(base);
    setDraft(key, text, base);
  };
  const finish = () => {
    dropDraft(key);
    setBegan(null);
    setErrors(null);
  };
  const save = async (force: boolean) => {
    if (draft === null || busy) return;
    const text = draft.trim();
    if (text === value || (text === base && !force)) {
      finish();
      return;
    }
    if (value !== base && !force) {
      setErrors(conflict(t`Somebody changed this in the meantime.`));
      return;
    }
    setBusy(true);
    const refused = await onSave(text, { force });
    setBusy(false);
    if (refused) setErrors(refused);
    else finish();
  };
  return { draft, kept: stored !== undefined && began === null, errors, change, finish, save };
}

const conflict = (message: string) => new UserErrors([{ code: "CONFLICT", message, path: [] }]);
