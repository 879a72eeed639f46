import { useQuery } from "urql";
import { graphql, readFragment } from "~/gql";
import { numbersFor } from "~/lib/phoneUse";
import { REACH_PHONE } from "../actions/record";

const NUMBERS = graphql(`
  query ActivityNumbers($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Contact { phones { id ...ReachPhone } }
      ... on Organization { phones { id ...ReachPhone } }
    }
  }
`);

/** The numbers of a contact or an organization on which they can be called, the likeliest first. */
export function useNumbers(recordId: string | null): string[] {
  const [{ data }] = useQuery({
    query: NUMBERS,
    variables: { id: recordId ?? "" },
    pause: recordId === null,
  });
  const record = recordId === null ? null : data?.node;
  if (record?.__typename !== "Contact" && record?.__typename !== "Organization") return [];
  const phones = numbersFor(readFragment(REACH_PHONE, record.phones), "call");
  return [...new Set(phones.map(({ national }) => national))];
}
