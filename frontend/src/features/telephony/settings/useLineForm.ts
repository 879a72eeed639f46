import type { CtiConnectionPatch } from "~/gql/graphql";
import { useRecordForm } from "~/ui/useRecordForm";
import type { Line } from "./lines";
import { useLineUpdate } from "./useLineUpdate";

/** As `useRecordForm` says it. */
type Changed<Values> = Omit<
  Partial<Values> & { id: string; expectedVersion?: number },
  "id" | "expectedVersion"
>;

type Options<Values> = {
  line: Line;
  valuesOf: (line: Line) => Values;
  /** What an update sends, by what was changed and by all that stands in the form. */
  patchOf: (changed: Changed<Values>, values: Values) => CtiConnectionPatch;
  /** Fields whose errors stand beside them. */
  fields: readonly string[];
  /** Where the fields are in the patch: "asterisk."; nothing for the line's own. */
  within?: string;
  onReload: () => void;
};

/** A form of some of a line's settings; `bar` is what its SaveBar gets. */
export function useLineForm<Values extends Record<string, unknown>>(options: Options<Values>) {
  const { line, valuesOf, patchOf, fields, within = "", onReload } = options;
  const { form, patch, took } = useRecordForm(line, valuesOf);
  const { save, errors, busy } = useLineUpdate(line.id);
  const send = async (force: boolean) => {
    const { id: _id, expectedVersion, ...changed } = patch(force);
    const { saved } = await save(patchOf(changed, form.values), expectedVersion);
    if (saved) took(saved);
  };
  return {
    form,
    submit: form.onSubmit(() => void send(false)),
    /** What is wrong with a field. */
    at: (field: string) => (errors.conflict ? undefined : errors.within(`${within}${field}`)),
    bar: {
      dirty: form.isDirty(),
      busy,
      errors,
      fields,
      onReset: form.reset,
      onReload,
      onForce: () => void send(true),
    },
  };
}
