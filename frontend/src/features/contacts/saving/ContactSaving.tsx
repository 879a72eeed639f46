import { useState } from "react";
import { focused } from "~/lib/keepFocus";
import type { ContactRecord } from "../ContactRecord";
import { RestoreToSave } from "./RestoreToSave";
import { useContactMutations } from "./useContactMutations";
import { SavingContext } from "./useContactSave";

type Answer = (restored: boolean) => void;

/**
 * Saves the parts of one contact for all fields of its card. Somebody in the archive is restored first, after a
 * question; answered with no, the field keeps what was typed.
 */
export function ContactSaving({ contact, children }: { contact: ContactRecord; children: React.ReactNode }) {
  const { update, move } = useContactMutations(contact);
  const [asked, setAsked] = useState<{ answer: Answer } | null>(null);

  const restoring = async (save: () => ReturnType<typeof move>): ReturnType<typeof move> => {
    const field = focused();
    const refused = await save();
    if (!refused?.all.some(({ code }) => code === "ARCHIVED")) return refused;
    // who has left it already is asked for its sake: it has the focus again after the question
    field?.focus();
    const restored = await new Promise<boolean>((answer) => setAsked({ answer }));
    setAsked(null);
    return restored ? save() : refused;
  };

  return (
    <SavingContext
      value={{
        save: (patch, options = { force: false }) => restoring(() => update(patch, options)),
        move: (stageId) => restoring(() => move(stageId)),
      }}
    >
      {children}
      {asked && <RestoreToSave contact={contact} onAnswer={asked.answer} />}
    </SavingContext>
  );
}
