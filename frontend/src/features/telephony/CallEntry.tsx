import { useLingui } from "@lingui/react/macro";
import { type FragmentType, readFragment } from "~/gql";
import { formatDuration } from "~/lib/format";
import { RelativeTime } from "~/ui/RelativeTime";
import styles from "./CallEntry.module.css";
import { CallMark } from "./CallMark";
import { CallStatus } from "./CallStatus";
import { CALL_PARTS } from "./callParts";

/** A call on the timeline; while it lasts, its state and a running clock. */
export function CallEntry({ call: masked }: { call: FragmentType<typeof CALL_PARTS> }) {
  const { t } = useLingui();
  const call = readFragment(CALL_PARTS, masked);
  const incoming = call.direction === "IN";
  const waited = call.missed && call.waitSeconds ? t`rang for ${formatDuration(call.waitSeconds)}` : null;
  const number = call.withheld ? t`withheld number` : call.national || call.number;
  const details = [number, waited, call.queue, call.user?.name];
  return (
    <>
      <CallMark call={call} />
      <div className={styles.text}>
        <span className={styles.what}>
          {call.missed ? t`Missed call` : incoming ? t`Incoming call` : t`Outgoing call`}
        </span>
        {!call.missed && <CallStatus call={call} />}
        <div className={styles.details}>
          {details.filter(Boolean).join(" · ")} · <RelativeTime at={call.startedAt} />
        </div>
      </div>
    </>
  );
}
