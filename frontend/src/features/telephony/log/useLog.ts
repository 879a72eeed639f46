import { useEffect, useState } from "react";
import { type Client, useClient } from "urql";
import { graphql, readFragment } from "~/gql";
import type { CtiOutcome } from "~/gql/graphql";
import { type Pages, withNewest, withOlder } from "~/lib/logPages";
import { type LogRow, ROW } from "./entries";

const LOG = graphql(`
  query CtiLog($connectionId: ID, $outcome: CtiOutcome, $after: String) {
    ctiLog(connectionId: $connectionId, outcome: $outcome, first: 50, after: $after) {
      nodes { ...CtiLogRow }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

const BEAT_MS = 2000;

export type LogFilter = { connectionId: string | null; outcome: CtiOutcome | null };

export type Log = {
  /** Undefined until the first answer. */
  rows: readonly LogRow[] | undefined;
  failed: boolean;
  loading: boolean;
  /** The page behind the last one; null when there is none. */
  more: (() => void) | null;
};

/** What PBXes posted, newest first. Asked for again every two seconds while anybody can see it. */
export function useLog({ connectionId, outcome }: LogFilter): Log {
  const client = useClient();
  const [pages, setPages] = useState<Pages<LogRow> | null>(null);
  const [failed, setFailed] = useState(false);
  const [loading, setLoading] = useState(false);
  useEffect(() => {
    let wanted = true;
    const ask = async () => {
      const newest = await page(client, { connectionId, outcome }, null);
      if (!wanted) return;
      setFailed(newest === null);
      if (newest) setPages((now) => withNewest(now, newest));
    };
    void ask();
    const timer = setInterval(() => {
      if (!document.hidden) void ask();
    }, BEAT_MS);
    return () => {
      wanted = false;
      clearInterval(timer);
    };
  }, [client, connectionId, outcome]);
  const end = pages?.end ?? null;
  const more = async () => {
    setLoading(true);
    const older = await page(client, { connectionId, outcome }, end);
    if (older) setPages((now) => (now ? withOlder(now, older) : now));
    setLoading(false);
  };
  return { rows: pages?.rows, failed, loading, more: end === null || loading ? null : () => void more() };
}

/** Null when there is no answer. */
async function page(client: Client, filter: LogFilter, after: string | null): Promise<Pages<LogRow> | null> {
  const asked = client.query(LOG, { ...filter, after }, { requestPolicy: "network-only" });
  const { data } = await asked.toPromise();
  if (!data) return null;
  const { nodes, pageInfo } = data.ctiLog;
  return {
    rows: readFragment(ROW, nodes),
    end: pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null,
  };
}
