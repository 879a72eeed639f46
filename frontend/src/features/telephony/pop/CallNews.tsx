import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { Phase } from "./calls";
import { contactOf, type PopCall } from "./popCall";
import { useCallerName } from "./useCallerName";

/** Tells a screen reader who calls: once for every call, at once. */
export function CallNews({ calls }: { calls: readonly { call: PopCall; phase: Phase }[] }) {
  const { t } = useLingui();
  const nameOf = useCallerName();
  const [told, setTold] = useState<{ ids: readonly string[]; text: string }>({ ids: [], text: "" });
  const fresh = calls.find(({ call, phase }) => phase === "ringing" && !told.ids.includes(call.id))?.call;
  if (fresh) {
    const company = contactOf(fresh)?.organization?.displayName;
    const who = [nameOf(fresh), company].filter(Boolean).join(", ");
    const text = fresh.direction === "IN" ? t`Incoming call: ${who}` : t`Outgoing call: ${who}`;
    setTold({ ids: [...told.ids.slice(-20), fresh.id], text });
  }
  return (
    <div role="alert" className="visually-hidden">
      {told.text}
    </div>
  );
}
