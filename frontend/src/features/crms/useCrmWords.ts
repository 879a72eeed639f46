import { useMemo } from "react";
import { useQuery } from "urql";
import { graphql } from "~/gql";
import type { CrmWordsQuery } from "~/gql/graphql";
import { useGapRefetch } from "~/lib/graphql/useGapRefetch";
import type { OptionGroup } from "~/ui/filter/parameter";

const WORDS = graphql(`
  query CrmWords {
    viewer {
      crms {
        id name
        stages { id name colour }
        positions { id name }
        sources { id name }
        tags { id name }
        segmentation { definitions { id name colour } }
      }
    }
  }
`);

type Crm = NonNullable<CrmWordsQuery["viewer"]>["crms"][number];
type Word = { id: string; name: string; colour?: string };

/** What records are sorted into, by Crm; undefined while it is on its way. */
export type CrmWords = Record<
  "crms" | "stages" | "positions" | "sources" | "tags" | "segments",
  readonly OptionGroup[] | undefined
>;

/** The words of all Crms that the viewer sees, hidden ones too: old records have them. */
export function useCrmWords(): CrmWords {
  const [{ data }, refetch] = useQuery({ query: WORDS, requestPolicy: "cache-and-network" });
  useGapRefetch(refetch);
  const crms = data?.viewer?.crms;
  return useMemo(() => wordsOf(crms), [crms]);
}

function wordsOf(crms: readonly Crm[] | undefined): CrmWords {
  const groups = (words: (crm: Crm) => readonly Word[]) =>
    crms
      ?.map((crm) => ({ name: crm.name, options: words(crm).map(optionOf) }))
      .filter(({ options }) => options.length > 0);
  return {
    crms: crms && [{ name: "", options: crms.map(optionOf) }],
    stages: groups(({ stages }) => stages),
    positions: groups(({ positions }) => positions),
    sources: groups(({ sources }) => sources),
    tags: groups(({ tags }) => tags),
    segments: groups(({ segmentation }) => segmentation.definitions),
  };
}

const optionOf = ({ id, name, colour }: Word) => ({ id, label: name, ...(colour ? { colour } : {}) });
