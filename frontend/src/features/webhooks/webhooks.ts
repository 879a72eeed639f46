import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { type AnyVariables, useClient, useQuery } from "urql";
import { graphql, readFragment } from "~/gql";
import type { WebhookEventsQuery, WebhookPartsFragment } from "~/gql/graphql";
import { useFormQuery } from "~/lib/graphql/useFormQuery";
import { useBeat } from "~/ui/useBeat";

export const WEBHOOK = graphql(`
  fragment WebhookParts on Webhook {
    id version name url events createdAt pausedAt pauseReason failingSince lastSuccessAt waitingCount oldSecretUntil
    owner { id name }
  }
`);

const WEBHOOKS = graphql(`query Webhooks { webhooks { ...WebhookParts } }`);

const ONE = graphql(`query Webhook($id: ID!) { webhook(id: $id) { ...WebhookParts } }`);

const EVENTS = graphql(`
  query WebhookEvents { webhookEvents { name title events { name description } } }
`);

export type Webhook = WebhookPartsFragment;
export type EventGroup = WebhookEventsQuery["webhookEvents"][number];

const NOTHING = {};

/** What gets through is told by no event; it is asked for again. */
const BEAT_MS = 5000;

function useKeptFresh<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): void {
  const client = useClient();
  const ask = () => void client.query(document, variables, { requestPolicy: "network-only" }).toPromise();
  useBeat(ask, BEAT_MS);
}

/** All by name; undefined until they are there. */
export function useWebhooks() {
  const { data, failed } = useFormQuery(WEBHOOKS, NOTHING);
  useKeptFresh(WEBHOOKS, NOTHING);
  return { webhooks: data && readFragment(WEBHOOK, data.webhooks), failed };
}

/** One; null when there is none, undefined until that is known. */
export function useWebhook(id: string) {
  const variables = { id };
  const { data, failed, reload, round } = useFormQuery(ONE, variables);
  useKeptFresh(ONE, variables);
  return { webhook: data && (readFragment(WEBHOOK, data.webhook) ?? null), failed, reload, round };
}

/** The events that can be chosen, by kind of record. */
export function useEventGroups(): readonly EventGroup[] | undefined {
  const [{ data }] = useQuery({ query: EVENTS });
  return data?.webhookEvents;
}
