import { useQuery } from "urql";
import { graphql } from "~/gql";

const GROUPS = graphql(`
  query SegmentGroups { viewer { crms { id name segmentation { definitions { id name } } } } }
`);

export type SegmentGroup = { group: string; items: { value: string; label: string }[] };

type SegmentGroups = {
  /** The segments of each Crm that has any and that the viewer sees. */
  groups: SegmentGroup[];
  /** The one asked for, unless it is known to be gone. */
  held: string | null;
};

export function useSegmentGroups(asked: string | undefined): SegmentGroups {
  const [{ data }] = useQuery({ query: GROUPS, requestPolicy: "cache-and-network" });
  const groups = (data?.viewer?.crms ?? []).flatMap(({ name, segmentation: { definitions } }) =>
    definitions.length > 0
      ? [{ group: name, items: definitions.map((one) => ({ value: one.id, label: one.name })) }]
      : [],
  );
  const known = groups.some(({ items }) => items.some(({ value }) => value === asked));
  return { groups, held: asked !== undefined && (!data || known) ? asked : null };
}
