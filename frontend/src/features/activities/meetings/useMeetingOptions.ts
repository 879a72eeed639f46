import { useQuery } from "urql";
import { graphql, readFragment } from "~/gql";
import { numbersFor } from "../actions/numbers";
import { REACH_PHONE } from "../actions/record";

const OPTIONS = graphql(`
  query MeetingOptions($id: ID!) {
    viewer { user { id name } }
    projects { id name crm { id } }
    node(id: $id) {
      __typename
      id
      ... on Contact { displayName crm { id } phones { id ...ReachPhone } }
      ... on Organization { displayName crm { id } phones { id ...ReachPhone } }
    }
  }
`);

export type MeetingOptions = {
  me: { id: string; name: string };
  /** Whom it is with. */
  record: { id: string; isContact: boolean; name: string };
  /** Their numbers, the likeliest first. */
  numbers: string[];
  projects: readonly { id: string; name: string }[];
};

/** What a meeting with a record is planned from; undefined until it is known. */
export function useMeetingOptions(recordId: string): MeetingOptions | undefined {
  const [{ data }] = useQuery({
    query: OPTIONS,
    variables: { id: recordId },
    requestPolicy: "cache-and-network",
  });
  const record = data?.node;
  if (!data?.viewer || !record || !("phones" in record)) return undefined;
  const phones = numbersFor(readFragment(REACH_PHONE, record.phones), "call");
  return {
    me: data.viewer.user,
    record: { id: recordId, isContact: record.__typename === "Contact", name: record.displayName },
    numbers: phones.map(({ national }) => national),
    // a meeting is its project's Crm's business
    projects: data.projects.filter(({ crm }) => crm?.id === record.crm.id),
  };
}
