import { useQuery } from "urql";
import { graphql } from "~/gql";
import type { ImportFieldsQuery } from "~/gql/graphql";

const FIELDS = graphql(`
  query ImportFields($crmId: ID) { importFields(crmId: $crmId) { key label required } }
`);

export type Field = ImportFieldsQuery["importFields"][number];
const NONE: readonly Field[] = [];

/** What a column can be; of a Crm its additional fields too. */
export function useFields(crmId: string | null): readonly Field[] {
  const [{ data }] = useQuery({ query: FIELDS, variables: { crmId }, requestPolicy: "cache-and-network" });
  return data?.importFields ?? NONE;
}
