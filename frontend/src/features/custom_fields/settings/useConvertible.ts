import { useQuery } from "urql";
import { graphql } from "~/gql";
import type { CustomFieldType } from "~/gql/graphql";
import { TYPE_NAMES } from "../types";
import type { Definition } from "./definition";

const CONVERTIBLE = graphql(`
  query FieldConvertible($id: ID!) {
    node(id: $id) { __typename id ... on CustomField { convertibleTo } }
  }
`);

/** The types to choose from: all for a new field, else its own and those that every stored value can become. */
export function useConvertible(field: Definition | null): readonly CustomFieldType[] {
  // the server looks at all values for this, so it is asked only by whoever might change the type
  const [{ data }] = useQuery({
    query: CONVERTIBLE,
    variables: { id: field?.id ?? "" },
    pause: field === null,
    requestPolicy: "network-only",
  });
  if (!field) return TYPE_NAMES;
  const others = data?.node?.__typename === "CustomField" ? data.node.convertibleTo : [];
  return [field.type, ...others];
}
