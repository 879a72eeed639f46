import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { type FragmentType, readFragment } from "~/gql";
import { formatDuration } from "~/lib/format";
import { OUTCOMES } from "~/lib/outcomes";
import { RelativeTime } from "~/ui/RelativeTime";
import styles from "./CallEntry.module.css";
import { CallMark } from "./CallMark";
import { CallStatus } from "./CallStatus";
import { CALL_PARTS, type CallParts } from "./callParts";
import { RecordingPlayer } from "./recording/RecordingPlayer";
import { WrapUpDialog } from "./wrapUp/WrapUpDialog";

type CallEntryProps = { call: FragmentType<typeof CALL_PARTS>; mayPlan: boolean };

/** A call on the timeline: while it lasts, its state and a running clock; then what came of it, and its recording. */
export function CallEntry({ call: masked, mayPlan }: CallEntryProps) {
  const { t, i18n } = useLingui();
  const call = readFragment(CALL_PARTS, masked);
  const incoming = call.direction === "IN";
  const waited = call.missed && call.waitSeconds ? t`rang for ${formatDuration(call.waitSeconds)}` : null;
  const number = call.withheld ? t`withheld number` : call.national || call.number;
  const details = [number, waited, call.queue, call.user?.name];
  // the note of somebody who is known stands on the timeline by itself
  const own = call.note ? "" : call.wrapUpNote;
  return (
    <>
      <CallMark call={call} />
      <div className={styles.text}>
        <span className={styles.what}>
          {call.missed ? t`Missed call` : incoming ? t`Incoming call` : t`Outgoing call`}
        </span>
        {!call.missed && <CallStatus call={call} />}
        {call.outcome && <span className={styles.outcome}>{i18n._(OUTCOMES[call.outcome])}</span>}
        <div className={styles.details}>
          {details.filter(Boolean).join(" · ")} · <RelativeTime at={call.startedAt} />
          <SayOutcome call={call} mayPlan={mayPlan} />
        </div>
        {own !== "" && <p className={styles.note}>{own}</p>}
        {call.recording && <RecordingPlayer recording={call.recording} />}
      </div>
    </>
  );
}

/** For those who may: what came of it, said later. */
function SayOutcome({ call, mayPlan }: { call: CallParts; mayPlan: boolean }) {
  const { t } = useLingui();
  const [open, setOpen] = useState(false);
  if (!call.viewerCan.wrapUp || call.state === "RINGING") return null;
  return (
    <span className={styles.later}>
      {" · "}
      <button type="button" className={styles.say} onClick={() => setOpen(true)}>
        {call.wrappedUpAt ? t`Change outcome` : t`Add outcome`}
      </button>
      {open && <WrapUpDialog call={call} mayPlan={mayPlan} onClose={() => setOpen(false)} />}
    </span>
  );
}
