import { useState } from "react";
import { NO_ERRORS, type UserErrors } from "~/lib/graphql/userErrors";
import type { SaveReach } from "./record";

type Saving = { save: (reach: Parameters<SaveReach>[0]) => Promise<void>; errors: UserErrors; busy: boolean };

/** The record's own saving, with what it refused and whether it still goes on. */
export function useSaving(onSave: SaveReach): Saving {
  const [errors, setErrors] = useState(NO_ERRORS);
  const [busy, setBusy] = useState(false);
  const save = async (reach: Parameters<SaveReach>[0]) => {
    setBusy(true);
    const refused = await onSave(reach);
    setErrors(refused ?? NO_ERRORS);
    setBusy(false);
  };
  return { save, errors, busy };
}
