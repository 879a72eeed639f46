import { useQuery } from "urql";
import { graphql } from "~/gql";

const SEGMENTS = graphql(`
  query HasSegments { viewer { crms { id segmentation { definitions { id } } } } }
`);

/** Whether any Crm that the viewer sees has segments: without them a list needs no column for them. */
export function useHasSegments(): boolean {
  const [{ data }] = useQuery({ query: SEGMENTS, requestPolicy: "cache-and-network" });
  return data?.viewer?.crms.some(({ segmentation }) => segmentation.definitions.length > 0) ?? false;
}
