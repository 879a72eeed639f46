import { useQuery } from "urql";
import { graphql } from "~/gql";
import type { DialOutcome } from "~/gql/graphql";

const OUTCOME = graphql(`
  query DialOutcome($id: ID!) {
    node(id: $id) { __typename id ... on PhoneMeeting { outcome } }
  }
`);

/** What became of dialling a meeting by itself; null while that goes on, or where nobody asks. */
export function useOutcome(id: string, { pause }: { pause: boolean }): DialOutcome | null {
  const [{ data }] = useQuery({
    query: OUTCOME,
    variables: { id },
    pause,
    requestPolicy: "cache-and-network",
  });
  return data?.node?.__typename === "PhoneMeeting" ? (data.node.outcome ?? null) : null;
}
