import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "urql";
import { graphql } from "~/gql";
import type { SearchPaletteQuery } from "~/gql/graphql";

const SEARCH = graphql(`
  query SearchPalette($text: String!) {
    search(text: $text, first: 10) {
      reason
      matched
      fuzzy
      contact {
        id displayName initials archivedAt city
        avatar { small }
        organization { id displayName }
        stage { id name colour }
        segment { id name colour }
      }
      organization {
        id displayName initials city taxId
        stage { id name colour }
      }
      ticket {
        id title
        contact { id displayName }
        organization { id displayName }
        state { id name colour }
      }
    }
  }
`);

export type Hit = SearchPaletteQuery["search"][number];

const PAUSE_MS = 120;
/** One letter finds everybody. */
const SHORTEST = 2;

export type Search = {
  /** Of the last text that was answered: better than nothing while the next answer is on its way. */
  hits: readonly Hit[];
  /** The text they were found for. */
  of: string;
  /** What is typed now has not been answered yet. */
  waiting: boolean;
  failed: boolean;
  retry: () => void;
};

/** People, companies and tickets as one types. An answer that comes late, of a text typed before, is not shown. */
export function useSearch(typed: string, may: boolean): Search {
  const wanted = typed.trim();
  const [text] = useDebouncedValue(wanted, PAUSE_MS);
  const asks = may && text.length >= SHORTEST;
  const [answer, retry] = useQuery({
    query: SEARCH,
    variables: { text },
    pause: !asks,
    requestPolicy: "cache-and-network",
  });
  const shows = may && wanted.length >= SHORTEST;
  const of = answer.operation?.variables.text ?? "";
  return {
    hits: shows ? (answer.data?.search ?? []) : [],
    of,
    waiting: shows && !answer.error && (answer.fetching || of !== wanted),
    failed: shows && answer.error !== undefined,
    retry: () => retry({ requestPolicy: "network-only" }),
  };
}
