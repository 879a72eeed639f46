import { useMemo } from "react";
import { useQuery } from "urql";
import { graphql } from "~/gql";
import type { BulkWordsQuery } from "~/gql/graphql";
import { shownOf } from "~/lib/shownOf";

const WORDS = graphql(`
  query BulkWords {
    viewer {
      crms {
        id name
        stages { id name hidden }
        positions { id name hidden }
        sources { id name hidden }
        tags { id name }
      }
    }
    dictionary(kind: CONSENT_KIND) { id name active }
  }
`);

type Crm = NonNullable<BulkWordsQuery["viewer"]>["crms"][number];
type Named = { id: string; name: string };
type Item = { value: string; label: string };
export type Items = readonly (Item | { group: string; items: readonly Item[] })[];
export type BulkWords = Record<"stages" | "positions" | "sources" | "tags" | "consents", Items>;

/** What can be chosen for many records: the words of one Crm, or of all that the viewer sees, by Crm. */
export function useBulkWords(crmId: string | null): BulkWords {
  const [{ data }] = useQuery({ query: WORDS, requestPolicy: "cache-and-network" });
  return useMemo(() => {
    const crms = data?.viewer?.crms.filter(({ id }) => crmId === null || id === crmId) ?? [];
    return {
      stages: itemsOf(crms, ({ stages }) => shownOf(stages)),
      positions: itemsOf(crms, ({ positions }) => shownOf(positions)),
      sources: itemsOf(crms, ({ sources }) => shownOf(sources)),
      tags: itemsOf(crms, ({ tags }) => tags),
      consents: data?.dictionary.filter(({ active }) => active).map(itemOf) ?? [],
    };
  }, [data, crmId]);
}

function itemsOf(crms: readonly Crm[], words: (crm: Crm) => readonly Named[]): Items {
  const groups = crms.map((crm) => ({ group: crm.name, items: words(crm).map(itemOf) }));
  const filled = groups.filter(({ items }) => items.length > 0);
  return filled.length === 1 ? (filled[0]?.items ?? []) : filled;
}

const itemOf = ({ id, name }: Named): Item => ({ value: id, label: name });
