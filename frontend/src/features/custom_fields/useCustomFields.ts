import { useMemo } from "react";
import { useQuery } from "urql";
import { graphql, readFragment } from "~/gql";
import type { CustomFieldTarget } from "~/gql/graphql";
import { useGapRefetch } from "~/lib/graphql/useGapRefetch";
import { FIELD, type Field } from "./field";

const FIELDS = graphql(`
  query CustomFields($target: CustomFieldTarget!) {
    viewer { crms { id name customFields(target: $target) { id ...CustomFieldParts } } }
  }
`);

export type CrmFields = { id: string; name: string; fields: readonly Field[] };

const NONE: readonly CrmFields[] = [];

/**
 * The fields of every Crm that the viewer sees, in their order; undefined while they are on their way. `target` null:
 * of what has none.
 */
export function useCustomFields(target: CustomFieldTarget | null): readonly CrmFields[] | undefined {
  const [{ data }, refetch] = useQuery({
    query: FIELDS,
    variables: { target: target ?? "CONTACT" },
    pause: target === null,
    requestPolicy: "cache-and-network",
  });
  useGapRefetch(refetch);
  const crms = data?.viewer?.crms;
  return useMemo(
    () =>
      target === null
        ? NONE
        : crms?.map(({ customFields, ...crm }) => ({ ...crm, fields: readFragment(FIELD, customFields) })),
    [crms, target],
  );
}
