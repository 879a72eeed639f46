import { useQuery } from "urql";
import { graphql } from "~/gql";

const COUNT = graphql(`
  query FileCount($id: ID!) {
    node(id: $id) {
      id
      ... on Contact { files(first: 1) { totalCount } }
      ... on Organization { files(first: 1) { totalCount } }
    }
  }
`);

/** How many files a record has; undefined while nobody knows. */
export function useFileCount(id: string): number | undefined {
  const [{ data }] = useQuery({ query: COUNT, variables: { id }, requestPolicy: "cache-and-network" });
  const record = data?.node;
  return record && "files" in record ? record.files.totalCount : undefined;
}
