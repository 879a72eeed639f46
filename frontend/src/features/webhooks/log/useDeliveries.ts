import { useEffect, useState } from "react";
import { type Client, useClient } from "urql";
import { graphql, readFragment } from "~/gql";
import type { WebhookDeliveryState } from "~/gql/graphql";
import { type Pages, withNewest, withOlder } from "~/lib/logPages";
import { type DeliveryRow, ROW } from "./deliveries";

const LOG = graphql(`
  query WebhookDeliveries($webhookId: ID!, $state: WebhookDeliveryState, $event: String, $after: String) {
    webhookDeliveries(webhookId: $webhookId, state: $state, event: $event, first: 50, after: $after) {
      nodes { id ...DeliveryRow }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

const BEAT_MS = 2000;

export type LogFilter = { webhookId: string; state: WebhookDeliveryState | null; event: string | null };

/** What was sent, newest first. Asked for again every two seconds while anybody can see it. */
export function useDeliveries({ webhookId, state, event }: LogFilter) {
  const client = useClient();
  const [pages, setPages] = useState<Pages<DeliveryRow> | null>(null);
  const [failed, setFailed] = useState(false);
  const [loading, setLoading] = useState(false);
  useEffect(() => {
    let wanted = true;
    let asking = false;
    const ask = async () => {
      if (asking) return; // a slow answer is waited for
      asking = true;
      const newest = await page(client, { webhookId, state, event }, null);
      asking = false;
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
  }, [client, webhookId, state, event]);
  const end = pages?.end ?? null;
  const more = async () => {
    setLoading(true);
    const older = await page(client, { webhookId, state, event }, end);
    if (older) setPages((now) => (now ? withOlder(now, older) : now));
    setLoading(false);
  };
  return { rows: pages?.rows, failed, loading, more: end === null || loading ? null : () => void more() };
}

/** Null when there is no answer. */
async function page(client: Client, filter: LogFilter, after: string | null) {
  const asked = client.query(LOG, { ...filter, after }, { requestPolicy: "network-only" });
  const { data } = await asked.toPromise();
  if (!data) return null;
  const { nodes, pageInfo } = data.webhookDeliveries;
  const rows: readonly DeliveryRow[] = readFragment(ROW, nodes);
  return { rows, end: pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null };
}
