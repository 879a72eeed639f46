import { useEffect, useState } from "react";
import { type Client, useClient } from "urql";
import { pipe, subscribe } from "wonka";
import { graphql, readFragment } from "~/gql";
import { isLive, onLiveChange } from "~/lib/graphql/socket";
import { type Calls, dropped, heard, isOver, lost, noCalls, phaseOf } from "./calls";
import { POP_CALL, type PopCall } from "./popCall";

const CHANGED = graphql(`
  subscription CallChanged { callChanged { seq name call { id ...PopCall } } }
`);
const LIVE = graphql(`query LiveCalls { liveCalls { id ...PopCall } }`);
const ONE = graphql(
  `query LostCall($id: ID!) { node(id: $id) { __typename id ... on Call { ...PopCall } } }`,
);

const FRESH = { requestPolicy: "network-only" } as const;
/** The line is up a moment before the server listens for us: whatever rang in between is asked for once more. */
const AGAIN_MS = 2000;

/** The calls that ring for the viewer, from the first ring to the end, whatever the line loses. */
export function useCalls(viewerId: string): readonly PopCall[] {
  const client = useClient();
  const [calls, setCalls] = useState<Calls<PopCall>>(noCalls);
  useEffect(() => listen(client, viewerId, setCalls), [client, viewerId]);
  return calls.known;
}

type Put = (change: (calls: Calls<PopCall>) => Calls<PopCall>) => void;

function listen(client: Client, viewerId: string, setCalls: Put): () => void {
  let now: Calls<PopCall> = noCalls();
  let again: ReturnType<typeof setTimeout> | undefined;
  let gone = false;
  const put: Put = (change) => {
    if (gone) return;
    now = change(now);
    setCalls(() => now);
  };
  const hear = (call: PopCall) => put((calls) => heard(calls, call, viewerId));

  const ask = async () => {
    const before = now;
    const { data } = await client.query(LIVE, {}, FRESH);
    if (!data) return;
    const live = readFragment(POP_CALL, data.liveCalls);
    for (const call of live) hear(call);
    for (const { id } of lost(before, live, viewerId)) void settle(id);
  };
  const settle = async (id: string) => {
    const { data } = await client.query(ONE, { id }, FRESH);
    const call = data?.node?.__typename === "Call" ? readFragment(POP_CALL, data.node) : null;
    if (call && isOver(phaseOf(call, viewerId))) hear(call);
    else if (data) put((calls) => dropped(calls, id));
  };
  const askTwice = () => {
    clearTimeout(again);
    void ask();
    again = setTimeout(() => void ask(), AGAIN_MS);
  };

  const told = pipe(
    client.subscription(CHANGED, {}),
    subscribe(({ data }) => {
      if (data) hear(readFragment(POP_CALL, data.callChanged.call));
    }),
  );
  const stop = onLiveChange(() => isLive() && askTwice());
  askTwice();
  return () => {
    gone = true;
    clearTimeout(again);
    stop();
    told.unsubscribe();
  };
}
