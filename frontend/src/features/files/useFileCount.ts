import { useQuery } from "urql";
import { graphql } from "~/gql";
import { useRecordNews } from "~/lib/graphql/recordNews";

const COUNT = graphql(`
  query FileCount($id: ID!) {
    node(id: $id) {
      id
      ... on Contact { files(first: 1) { totalCount } }
      ... on Organization { files(first: 1) { totalCount } }
      ... on Ticket { attachments: files { id } }
    }
  }
`);

const EVENTS = /^file\./;

/** How many files a record has; undefined while nobody knows. */
export function useFileCount(id: string): number | undefined {
  const [{ data }, refetch] = useQuery({
    query: COUNT,
    variables: { id },
    requestPolicy: "cache-and-network",
  });
  useRecordNews(id, EVENTS, () => refetch({ requestPolicy: "network-only" }));
  const record = data?.node;
  if (record && "attachments" in record) return record.attachments.length;
  return record && "files" in record ? record.files.totalCount : undefined;
}
