import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "urql";
import { graphql } from "~/gql";
import type { MessageInput, MessagePreviewQuery } from "~/gql/graphql";
import { type UserError, UserErrors } from "~/lib/graphql/userErrors";
import { useSame } from "~/lib/useSame";

const PREVIEW = graphql(`
  query MessagePreview($input: MessageInput!) {
    messagePreview(input: $input) {
      to subject text html parts characters encoding empty
      problems { code sentence until }
    }
  }
`);

export type Preview = MessagePreviewQuery["messagePreview"];

const PAUSE_MS = 350;

export type Previewed = {
  /** As of a moment ago, while it is being written. */
  preview: Preview | undefined;
  /** Why it can't be shown: a field that nobody knows, a number that is none. */
  refused: UserErrors;
  loading: boolean;
};

/** A message as its receiver gets it, and what speaks against sending it; null: nothing to show yet. */
export function usePreview(input: MessageInput | null): Previewed {
  const [settled] = useDebouncedValue(useSame(input), PAUSE_MS);
  const [{ data, error, fetching }] = useQuery({
    query: PREVIEW,
    variables: { input: settled as MessageInput },
    pause: settled === null,
    requestPolicy: "network-only",
  });
  return {
    preview: error ? undefined : data?.messagePreview,
    refused: new UserErrors((error?.graphQLErrors ?? []).map(refusal)),
    loading: fetching,
  };
}

type Refused = { message: string; extensions: Record<string, unknown> };

function refusal({ message, extensions }: Refused): UserError {
  const { code, path } = extensions;
  return { code: String(code), message, path: Array.isArray(path) ? path.map(String) : [] };
}
