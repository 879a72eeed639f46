import { graphql } from "~/gql";
import type { CallRowFragment } from "~/gql/graphql";

/** A call in a list. */
export const ROW = graphql(`
  fragment CallRow on Call {
    id ...CallParts
    number e164 national version direction missed withheld
    certainty reason
    contact { id displayName initials }
    organization { id displayName initials }
    startedAt answeredAt endedAt wrappedUpAt claimedAt settledAt
    users { id name initials }
    callback claimedBy { id name initials } settledBy { id name }
    viewerCan { assign claim dial wrapUp }
  }
`);

export type CallRow = CallRowFragment;

type At = string | null | undefined;
type Told = Pick<CallRow, "id" | "startedAt"> &
  Partial<Record<"answeredAt" | "endedAt" | "wrappedUpAt" | "claimedAt" | "settledAt", At>>;

/** When the PBX last told of a call, and when anybody did: what only people did to it since brings nothing new. */
export function newsOf(call: Told): { id: string; createdAt: string; updatedAt: string } {
  const { id, startedAt, answeredAt, endedAt, wrappedUpAt, claimedAt, settledAt } = call;
  const told = endedAt ?? answeredAt ?? startedAt;
  const done = [wrappedUpAt, claimedAt, settledAt].filter((at) => at != null);
  return { id, createdAt: told, updatedAt: [told, ...done].toSorted().at(-1) ?? told };
}
