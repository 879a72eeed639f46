import { useLingui } from "@lingui/react/macro";
import { contactOf, type PopCall } from "./popCall";

/** Who a call is with, in words; the number where nobody is known. */
export function useCallerName(): (call: PopCall) => string {
  const { t } = useLingui();
  return (call) => {
    const known = contactOf(call)?.displayName ?? call.organization?.displayName;
    if (known !== undefined) return known;
    if (call.withheld) return t`Withheld number`;
    return call.choices.length > 0
      ? t`Several contacts, ${numberOf(call)}`
      : t`Unknown number ${numberOf(call)}`;
  };
}

export const numberOf = (call: Pick<PopCall, "national" | "number">): string => call.national || call.number;
