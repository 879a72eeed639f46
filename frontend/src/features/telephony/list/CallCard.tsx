import { readFragment } from "~/gql";
import { RelativeTime } from "~/ui/RelativeTime";
import { RowCard } from "~/ui/RowCard";
import { CallMark } from "../CallMark";
import { CallStatus } from "../CallStatus";
import { CALL_PARTS } from "../callParts";
import { CallbackCell } from "./CallbackCell";
import { CallerName } from "./CallerName";
import type { CallRow } from "./callRow";

/** A call in a list on a narrow screen. */
export function CallCard({ call }: { call: CallRow }) {
  const parts = readFragment(CALL_PARTS, call);
  const waits = call.callback === "OPEN" || call.callback === "CLAIMED";
  return (
    <RowCard
      avatar={<CallMark call={parts} />}
      title={<CallerName call={call} />}
      aside={waits ? <CallbackCell call={call} /> : <CallStatus call={parts} />}
      under={[call.national || call.number, parts.user?.name].filter(Boolean).join(" · ")}
      underAside={<RelativeTime at={parts.startedAt} />}
    />
  );
}
