import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "urql";
import { graphql } from "~/gql";
import type { CtiPostInput, CtiPreviewQuery } from "~/gql/graphql";

const PREVIEW = graphql(`
  query CtiPreview($input: CtiPostInput!) {
    ctiPreview(input: $input) {
      dialect status answer answerType error
      events { ...CtiEventParts }
      diagnosis { ...NumberDiagnosisParts }
      rings { id name initials }
    }
  }
`);

const PAUSE_MS = 300;

export type Preview = CtiPreviewQuery["ctiPreview"];

/** What would come of an event; null input: there is none. */
export function usePreview(input: CtiPostInput | null) {
  const text = input && JSON.stringify(input);
  const [settled] = useDebouncedValue(text, PAUSE_MS);
  const asked = settled === null ? null : (JSON.parse(settled) as CtiPostInput);
  const [{ data, error, fetching, stale }] = useQuery({
    query: PREVIEW,
    variables: { input: asked ?? { connectionId: "", body: "" } },
    pause: asked === null,
    // what is known of the number may have changed since
    requestPolicy: "cache-and-network",
  });
  return {
    preview: asked === null ? undefined : data?.ctiPreview,
    error,
    waiting: settled !== text || fetching || stale,
  };
}
