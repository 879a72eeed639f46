import { graphql } from "~/gql";
import type { DeliveryPartsFragment, DeliveryRowFragment } from "~/gql/graphql";

/** A line of the log; the bytes are asked for when it is opened. */
export const ROW = graphql(`
  fragment DeliveryRow on WebhookDelivery {
    id name state tries status milliseconds problem createdAt triedAt nextTryAt
  }
`);

/** All that is kept of a delivery. */
export const DELIVERY = graphql(`
  fragment DeliveryParts on WebhookDelivery {
    ...DeliveryRow body answer
    attempts { number at status milliseconds problem answer }
    webhook { id pausedAt }
  }
`);

export type DeliveryRow = DeliveryRowFragment;
export type Delivery = DeliveryPartsFragment;
export type Attempt = Delivery["attempts"][number];
