import { useQuery } from "urql";
import { graphql } from "~/gql";
import type { ImportFieldsQuery } from "~/gql/graphql";

const FIELDS = graphql(`query ImportFields { importFields { key label required } }`);

export type Field = ImportFieldsQuery["importFields"][number];
const NONE: readonly Field[] = [];

/** What a column can be. */
export function useFields(): readonly Field[] {
  const [{ data }] = useQuery({ query: FIELDS });
  return data?.importFields ?? NONE;
}
