import { useQuery } from "urql";
import { graphql } from "~/gql";
import type { ActivityWordsQuery } from "~/gql/graphql";

const WORDS = graphql(`
  query ActivityWords {
    types: dictionary(kind: ACTIVITY_KIND) { id name active default }
    priorities: dictionary(kind: PRIORITY) { id name active default }
    categories: dictionary(kind: ACTIVITY_CATEGORY) { id name active default }
    currencies: dictionary(kind: CURRENCY) { id name active default }
    projects { id name }
  }
`);

export type Words = ActivityWordsQuery;
export type Word = Words["types"][number];

/** What an activity is sorted into, and in which currencies it costs; undefined while it is on its way. */
export function useWords(): Words | undefined {
  return useQuery({ query: WORDS, requestPolicy: "cache-and-network" })[0].data;
}

/** Those that are offered, and the chosen one though it be no longer offered. */
export const offered = (words: readonly Word[], chosen: string | null) =>
  words
    .filter(({ id, active }) => active || id === chosen)
    .map(({ id, name }) => ({ value: id, label: name }));

export const usual = (words: readonly Word[]): string | null =>
  words.find((word) => word.default && word.active)?.id ?? null;
