import type { DialScope } from "~/lib/dialling";
import { DialButton } from "~/ui/DialButton";
import type { Phone } from "./phone";

type DialLinkProps = DialScope & {
  phone: Pick<Phone, "number" | "e164" | "national" | "invalid" | "doNotCall">;
  /** The missed call that is rung back. */
  callbackOfId?: string;
};

/** Calls a number; what speaks against it is asked about then. */
export function DialLink({ phone, ...wish }: DialLinkProps) {
  const { number, e164, national, doNotCall, invalid } = phone;
  return <DialButton number={e164 ?? number} national={national} marked={doNotCall || invalid} {...wish} />;
}
