import { useQuery } from "urql";
import { graphql } from "~/gql";

const WORDS = graphql(`
  query OrganizationWords {
    viewer { crms { id name stages { id name } tags { id name } } }
  }
`);

type Word = { id: string; name: string };
export type WordGroup = { group: string; items: { value: string; label: string }[] };

/** As they stand in the address. */
export type Asked = { stage?: string | undefined; tag?: string | undefined; mine?: boolean | undefined };

type WordGroups = {
  /** The stages and the tags of each Crm that the viewer sees and that has any. */
  stages: WordGroup[];
  tags: WordGroup[];
  /** What was asked for, without words that are known to be gone. */
  held: Asked;
};

/** What the list of organizations can be narrowed by, and what it is narrowed by now. */
export function useWordGroups({ stage, tag, mine }: Asked): WordGroups {
  const [{ data }] = useQuery({ query: WORDS, requestPolicy: "cache-and-network" });
  const crms = data?.viewer?.crms ?? [];
  const stages = crms.flatMap((crm) => groupOf(crm.name, crm.stages));
  const tags = crms.flatMap((crm) => groupOf(crm.name, crm.tags));
  const known = (groups: WordGroup[], id: string | undefined) =>
    !data || groups.some(({ items }) => items.some(({ value }) => value === id)) ? id : undefined;
  return { stages, tags, held: { stage: known(stages, stage), tag: known(tags, tag), mine } };
}

const groupOf = (group: string, words: readonly Word[]): WordGroup[] =>
  words.length > 0 ? [{ group, items: words.map(({ id, name }) => ({ value: id, label: name })) }] : [];
