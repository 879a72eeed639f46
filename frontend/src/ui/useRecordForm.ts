import { type UseFormReturnType, useForm } from "@mantine/form";
import { useState } from "react";
import { changed } from "~/lib/changed";

type Versioned = { id: string; version: number };

type RecordForm<Saved extends Versioned, Values extends object> = {
  form: UseFormReturnType<Values>;
  /** What an update sends: only what was changed, and unless forced the version it was changed from. */
  patch: (force: boolean) => Partial<Values> & { id: string; expectedVersion?: number };
  /** The server took it: go on from there. */
  took: (saved: Saved) => void;
};

/** A form of something that exists. While nothing is typed it follows what others save; what is typed stays. */
export function useRecordForm<Saved extends Versioned, Values extends Record<string, unknown>>(
  saved: Saved,
  valuesOf: (saved: Saved) => Values,
): RecordForm<Saved, Values> {
  const [from, setFrom] = useState(saved);
  const form = useForm<Values>({ initialValues: valuesOf(saved) });
  const took = (next: Saved) => {
    setFrom(next);
    form.setValues(valuesOf(next));
    form.resetDirty(valuesOf(next));
  };
  if (saved.version > from.version && !form.isDirty()) took(saved);
  return {
    form,
    patch: (force) => ({
      ...changed(form.values, valuesOf(from)),
      id: from.id,
      ...(force ? {} : { expectedVersion: from.version }),
    }),
    took,
  };
}
