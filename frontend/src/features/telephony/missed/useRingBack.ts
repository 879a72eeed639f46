import { t } from "@lingui/core/macro";
import { notifications } from "@mantine/notifications";
import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";

const CLAIM = graphql(`
  mutation CallClaim($input: CallClaimInput!) {
    callClaim(input: $input) { call { id ...CallRow } userErrors { code message path } }
  }
`);

const RELEASE = graphql(`
  mutation CallRelease($input: CallClaimInput!) {
    callRelease(input: $input) { call { id ...CallRow } userErrors { code message path } }
  }
`);

const SETTLE = graphql(`
  mutation CallSettle($input: CallSettleInput!) {
    callSettle(input: $input) { call { id ...CallRow } userErrors { code message path } }
  }
`);

type RingBack = Record<"claim" | "release" | "settle" | "reopen", (call: { id: string }) => void>;

/** What is done with a missed call; what is refused, because a colleague was first, is told. */
export function useRingBack(): RingBack {
  const claim = useAction(CLAIM);
  const release = useAction(RELEASE);
  const settle = useAction(SETTLE);
  const settled = (id: string, is: boolean) => settle.run({ input: { id, settled: is } }).then(tell);
  return {
    claim: ({ id }) => void claim.run({ input: { id } }).then(tell),
    release: ({ id }) => void release.run({ input: { id } }).then(tell),
    settle: ({ id }) => void settled(id, true),
    reopen: ({ id }) => void settled(id, false),
  };
}

function tell({ errors }: { errors: { text: string | undefined } }): void {
  if (errors.text === undefined) return;
  notifications.show({ color: "red", message: errors.text, closeButtonProps: { "aria-label": t`Close` } });
}
