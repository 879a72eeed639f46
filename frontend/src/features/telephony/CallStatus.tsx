import { useLingui } from "@lingui/react/macro";
import { formatDuration } from "~/lib/format";
import styles from "./CallMark.module.css";
import type { CallParts } from "./callParts";
import { Running } from "./Running";

/** Ringing, a running clock, missed, or how long it took. */
export function CallStatus({ call }: { call: CallParts }) {
  return (
    <span className={styles.status} data-state={call.missed ? "MISSED" : call.state}>
      <Words call={call} />
    </span>
  );
}

function Words({ call }: { call: CallParts }) {
  const { t } = useLingui();
  if (call.state === "RINGING") return t`ringing`;
  if (call.state === "ANSWERED") return <Running since={call.answeredAt ?? call.startedAt} />;
  if (call.missed) return t`missed`;
  if (call.blocked) return t`turned away`;
  return call.talkSeconds === null || call.talkSeconds === undefined
    ? t`not answered`
    : formatDuration(call.talkSeconds);
}
