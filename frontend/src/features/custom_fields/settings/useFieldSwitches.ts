import { useState } from "react";
import { NO_ERRORS } from "~/lib/graphql/userErrors";
import type { Definition } from "./definition";
import { useDefinitionSave } from "./useDefinitionSave";
import { useEmptyQuestion } from "./useEmptyQuestion";

export type Trait = "searchable" | "unique" | "required";

/** A definition's switches: thrown at once, and back when the server refuses. */
export function useFieldSwitches(field: Definition) {
  const { update } = useDefinitionSave();
  const { dialog, saving } = useEmptyQuestion();
  const [pending, setPending] = useState<Partial<Record<Trait, boolean>>>({});
  const [errors, setErrors] = useState(NO_ERRORS);
  const change = async (trait: Trait, on: boolean) => {
    setPending((now) => ({ ...now, [trait]: on }));
    setErrors(NO_ERRORS);
    const refused = await saving((acceptEmpty) => update({ id: field.id, [trait]: on, acceptEmpty }));
    setPending(({ [trait]: _done, ...rest }) => rest);
    // whoever was asked and said no knows why
    const answered = refused.all.some(({ code }) => code === "EMPTY_RECORDS");
    setErrors(answered ? NO_ERRORS : refused);
  };
  return {
    shown: (trait: Trait) => ({ trait, checked: pending[trait] ?? field[trait] }),
    change: (trait: Trait, on: boolean) => void change(trait, on),
    refusals: errors.all.map(({ message }) => message),
    forget: () => setErrors(NO_ERRORS),
    dialog,
  };
}
