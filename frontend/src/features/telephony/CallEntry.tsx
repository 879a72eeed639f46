import { useLingui } from "@lingui/react/macro";
import { type FragmentType, readFragment } from "~/gql";
import { RelativeTime } from "~/ui/RelativeTime";
import styles from "./CallEntry.module.css";
import { CallMark } from "./CallMark";
import { CallStatus } from "./CallStatus";
import { CALL_PARTS } from "./callParts";

/** A call on the timeline; while it lasts, its state and a running clock. */
export function CallEntry({ call: masked }: { call: FragmentType<typeof CALL_PARTS> }) {
  const { t } = useLingui();
  const call = readFragment(CALL_PARTS, masked);
  const details = [call.withheld ? t`withheld number` : call.national, call.queue, call.user?.name];
  return (
    <>
      <CallMark call={call} />
      <div className={styles.text}>
        <span className={styles.what}>{call.direction === "IN" ? t`Incoming call` : t`Outgoing call`}</span>
        <CallStatus call={call} />
        <div className={styles.details}>
          {details.filter(Boolean).join(" · ")} · <RelativeTime at={call.startedAt} />
        </div>
      </div>
    </>
  );
}
