import { Trans } from "@lingui/react/macro";
import type { CallRow } from "./callRow";

/** The contact, else the organization, else that nobody knows. */
export function CallerName({ call }: { call: CallRow }) {
  const known = call.contact?.displayName ?? call.organization?.displayName;
  if (known !== undefined) return known;
  return call.withheld ? <Trans>Withheld number</Trans> : <Trans>Unknown</Trans>;
}
