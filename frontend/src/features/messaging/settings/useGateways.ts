import { useClient, useQuery } from "urql";
import { graphql, readFragment } from "~/gql";
import type { MessageChannel } from "~/gql/graphql";
import { GATEWAY, type Gateway } from "./gateway";

const GATEWAYS = graphql(`query MessageGateways { messageGateways { id ...MessageGatewayParts } }`);

type Gateways = {
  /** undefined while they are on their way. */
  gateways: readonly Gateway[] | undefined;
  gatewayOf: (channel: MessageChannel) => Gateway | undefined;
  /** Asks the server; done when its answer is there. */
  reload: () => Promise<unknown>;
};

/** What carries messages, one a channel. */
export function useGateways(): Gateways {
  const client = useClient();
  const [{ data }] = useQuery({ query: GATEWAYS, requestPolicy: "cache-and-network" });
  const gateways = data && readFragment(GATEWAY, data.messageGateways);
  return {
    gateways,
    gatewayOf: (channel) => gateways?.find((one) => one.channel === channel),
    reload: () => client.query(GATEWAYS, {}, { requestPolicy: "network-only" }).toPromise(),
  };
}
