import { useState } from "react";
import { graphql, readFragment } from "~/gql";
import type { CtiPostInput } from "~/gql/graphql";
import { useAction } from "~/lib/graphql/useAction";
import { type LogRow, ROW } from "../log/entries";

const POST = graphql(`
  mutation CtiEventPost($input: CtiPostInput!) {
    ctiEventPost(input: $input) {
      ctiLogEntry { id ...CtiLogRow }
      userErrors { code message path }
    }
  }
`);

/** Takes an event for real, as if the line's PBX had posted it; `sent` is what the log says of the last one. */
export function useSend() {
  const { run, errors, busy } = useAction(POST);
  const [sent, setSent] = useState<LogRow | null>(null);
  const send = async (input: CtiPostInput) => {
    const { payload } = await run({ input });
    setSent(readFragment(ROW, payload?.ctiLogEntry) ?? null);
  };
  return { send, sent, errors, busy };
}
