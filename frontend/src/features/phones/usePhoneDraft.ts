import { useState } from "react";
import type { PhoneInput } from "~/gql/graphql";
import { dropDraft, setDraft, useKeptDraft } from "~/lib/drafts";
import { NO_ERRORS, type UserErrors } from "~/lib/graphql/userErrors";
import { useDraftKey } from "~/ui/fields/RecordScope";
import type { SaveField } from "~/ui/fields/saveField";

/** What becomes of a number: changed, or (null) removed. */
export type SavePhone = SaveField<PhoneInput | null>;

type PhoneDraft = {
  opened: boolean;
  draft: PhoneInput;
  errors: UserErrors;
  busy: boolean;
  open: () => void;
  change: (part: Partial<PhoneInput>) => void;
  /** What was typed is taken back. */
  discard: () => void;
  /** As the last save, over what a colleague did. */
  force: () => void;
  save: () => void;
  remove: () => void;
};

/** A number from the first press to the saved one. What was begun and not saved is there when one comes back. */
export function usePhoneDraft(phone: PhoneInput, onSave: SavePhone): PhoneDraft {
  const key = useDraftKey(`phones/${phone.id ?? ""}`);
  const stored = useKeptDraft(key);
  /** As it was when one began: a colleague's change since then is a conflict. */
  const [began, setBegan] = useState<SavePhone | null>(null);
  const [last, setLast] = useState<PhoneInput | null>(phone);
  const [errors, setErrors] = useState(NO_ERRORS);
  const [busy, setBusy] = useState(false);
  const draft = stored ? (JSON.parse(stored.text) as PhoneInput) : phone;
  const discard = () => {
    dropDraft(key);
    setBegan(null);
    setErrors(NO_ERRORS);
  };
  const put = async (next: PhoneInput | null, force: boolean) => {
    setBusy(true);
    setLast(next);
    const refused = await (force ? onSave : (began ?? onSave))(next, { force });
    setBusy(false);
    if (refused) setErrors(refused);
    else discard();
  };
  return {
    opened: began !== null || stored !== undefined,
    draft,
    errors,
    busy,
    open: () => setBegan(() => onSave),
    change: (part) =>
      setDraft(key, JSON.stringify({ ...draft, ...part }), stored?.base ?? JSON.stringify(phone)),
    discard,
    force: () => void put(last, true),
    save: () => (stored ? void put(draft, false) : discard()),
    remove: () => void put(null, false),
  };
}
