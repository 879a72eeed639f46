import { useLingui } from "@lingui/react/macro";
import { Drawer } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import { useClient, useQuery } from "urql";
import { graphql, readFragment } from "~/gql";
import { settingsPath } from "~/lib/settingsPath";
import { useBeat } from "~/ui/useBeat";
import { useFocusBack } from "~/ui/useFocusBack";
import { DeliveryCard } from "./DeliveryCard";
import { DELIVERY, ROW } from "./deliveries";

const ONE = graphql(`
  query WebhookDeliveryById($id: ID!) {
    node(id: $id) { __typename id ... on WebhookDelivery { ...DeliveryParts } }
  }
`);

const BEAT_MS = 1000;
/** What is settled changes only when somebody elsewhere has it sent anew. */
const SETTLED_BEAT_MS = 10_000;

/** One delivery, beside the log; it is looked at again while it may change. */
export function DeliveryDrawer({ webhookId, id }: { webhookId: string; id: string }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const client = useClient();
  const [{ data, fetching }] = useQuery({ query: ONE, variables: { id } });
  const ask = useCallback(
    () => void client.query(ONE, { id }, { requestPolicy: "network-only" }).toPromise(),
    [client, id],
  );
  useFocusBack();
  const node = data?.node;
  const delivery = node?.__typename === "WebhookDelivery" ? readFragment(DELIVERY, node) : null;
  const settled = delivery !== null && readFragment(ROW, delivery).state !== "WAITING";
  useBeat(ask, settled ? SETTLED_BEAT_MS : BEAT_MS);
  const close = () => void navigate({ to: settingsPath("webhooks", webhookId) });
  return (
    <Drawer
      opened
      position="right"
      size={600}
      title={t`A delivery`}
      closeButtonProps={{ "aria-label": t`Close` }}
      onClose={close}
    >
      {delivery && <DeliveryCard delivery={delivery} />}
      {!delivery && !fetching && <p>{t`It is no longer kept.`}</p>}
    </Drawer>
  );
}
