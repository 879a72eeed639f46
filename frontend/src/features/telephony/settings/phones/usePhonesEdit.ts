import { useState } from "react";
import type { UserErrors } from "~/lib/graphql/userErrors";
import type { Line } from "../lines";
import { useLineUpdate } from "../useLineUpdate";
import { draftOf, inputOf, type PhonesDraft, withoutBlank, withoutUser } from "./phones";

type PhonesEdit = {
  draft: PhonesDraft;
  dirty: boolean;
  busy: boolean;
  errors: UserErrors;
  /** Somebody tried to save while an extension had no user. */
  waiting: boolean;
  change: (draft: PhonesDraft) => void;
  save: (force: boolean) => Promise<void>;
  reset: () => void;
};

/** Whose phones ring on a line, while it is edited. Until something is changed it follows what others save. */
export function usePhonesEdit(line: Line): PhonesEdit {
  const [from, setFrom] = useState(line);
  const [draft, setDraft] = useState(() => draftOf(line));
  const [waiting, setWaiting] = useState(false);
  const { save, errors, busy, forget } = useLineUpdate(line.id);
  const dirty = JSON.stringify(inputOf(draft)) !== JSON.stringify(inputOf(draftOf(from)));
  const take = (next: Line) => {
    setFrom(next);
    setDraft(draftOf(next));
  };
  if (line.version > from.version && !dirty) take(line);
  return {
    draft,
    dirty,
    busy,
    errors,
    waiting,
    change: setDraft,
    save: async (force) => {
      const whole = withoutBlank(draft);
      setDraft(whole);
      setWaiting(withoutUser(whole).length > 0);
      if (withoutUser(whole).length > 0) return;
      const { saved } = await save(inputOf(whole), force ? undefined : from.version);
      if (saved) take(saved);
    },
    reset: () => {
      forget();
      setWaiting(false);
      setDraft(draftOf(from));
    },
  };
}
