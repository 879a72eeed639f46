import { useMemo, useState } from "react";
import type { CustomFieldTarget } from "~/gql/graphql";
import { load, save } from "~/lib/storage";
import type { Field } from "../field";
import { type CrmFields, useCustomFields } from "../useCustomFields";

export type ListFields = {
  crms: readonly CrmFields[];
  /** All of them by id; undefined while they are on their way. */
  byId: ReadonlyMap<string, Field> | undefined;
  /** Those shown as columns, in the order they were chosen. */
  columns: readonly Field[];
  /** Their ids, known before the fields themselves, so that the rows need not be asked for twice. */
  columnIds: readonly string[];
  toggle: (id: string) => void;
};

/** The additional fields of a list: all there are, and which of them this user sees as columns. */
export function useListFields(target: CustomFieldTarget, userId: string): ListFields {
  const key = `columns.${target.toLowerCase()}.${userId}`;
  const crms = useCustomFields(target);
  const [chosen, setChosen] = useState<readonly string[]>(() => load(key, []));
  const byId = useMemo(
    () => crms && new Map(crms.flatMap(({ fields }) => fields.map((field) => [field.id, field]))),
    [crms],
  );
  const columns = useMemo(() => chosen.flatMap((id) => byId?.get(id) ?? []), [chosen, byId]);
  const toggle = (id: string) => {
    const next = chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id];
    setChosen(next);
    save(key, next);
  };
  return { crms: crms ?? [], byId, columns, columnIds: chosen, toggle };
}
