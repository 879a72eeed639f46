import { useMemo } from "react";
import type { CustomFieldTarget } from "~/gql/graphql";
import type { TableColumn } from "~/ui/table/columns";
import { useCustomFields } from "../useCustomFields";
import type { MaskedValues } from "../value";
import { CUSTOM, fieldColumns } from "./fieldColumns";

type FieldColumns<Row extends { id: string }> = {
  /** Those of every field there is; stable. */
  columns: readonly TableColumn<Row>[];
  /** The fields that these columns show, known before the fields themselves, so that no row is asked for twice. */
  idsOf: (keys: readonly string[]) => string[];
};

/** The additional fields of a list's records as columns, "custom:<id>"; none where its records have no such fields. */
export function useFieldColumns<Row extends { id: string; customValues?: MaskedValues }>(
  target: CustomFieldTarget | null,
): FieldColumns<Row> {
  const crms = useCustomFields(target);
  const columns = useMemo(() => fieldColumns<Row>(crms ?? []), [crms]);
  return { columns, idsOf };
}

const idsOf = (keys: readonly string[]) =>
  keys.filter((key) => key.startsWith(CUSTOM)).map((key) => key.slice(CUSTOM.length));
