import { useLingui } from "@lingui/react/macro";
import { ActionIcon } from "@mantine/core";
import { readFragment } from "~/gql";
import { formatDuration } from "~/lib/format";
import { CloseIcon, FoldIcon } from "~/ui/icons";
import { CallMark } from "../CallMark";
import { CALL_PARTS } from "../callParts";
import { Running } from "../Running";
import styles from "./CallPop.module.css";
import { isOver, type Phase } from "./calls";
import type { PopCall } from "./popCall";

type PopHeadProps = { call: PopCall; phase: Phase; onFold: () => void };

/** How far the call has come, with a running clock. */
export function PopHead({ call, phase, onFold }: PopHeadProps) {
  const { t } = useLingui();
  return (
    <header className={styles.head}>
      <CallMark call={readFragment(CALL_PARTS, call)} />
      <span className={styles.phase}>
        <PhaseWords call={call} phase={phase} />
      </span>
      {phase === "ringing" && <Clock since={call.startedAt} />}
      {phase === "talking" && <Clock since={call.answeredAt ?? call.startedAt} />}
      {phase === "ended" && typeof call.talkSeconds === "number" && (
        <span className={styles.clock}>{formatDuration(call.talkSeconds)}</span>
      )}
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        ml="auto"
        aria-label={isOver(phase) ? t`Close` : t`Fold`}
        title={`${isOver(phase) ? t`Close` : t`Fold`} (Esc)`}
        onClick={onFold}
      >
        {isOver(phase) ? <CloseIcon size={15} /> : <FoldIcon size={15} />}
      </ActionIcon>
    </header>
  );
}

function Clock({ since }: { since: string }) {
  return (
    <span className={styles.clock} aria-hidden>
      <Running since={since} />
    </span>
  );
}

function PhaseWords({ call, phase }: { call: PopCall; phase: Phase }) {
  const { t } = useLingui();
  const incoming = call.direction === "IN";
  if (phase === "ringing") return incoming ? t`Incoming call` : t`Calling…`;
  if (phase === "talking") return t`On the phone`;
  if (phase === "missed") return t`Missed call`;
  if (phase === "elsewhere") {
    const colleague = call.user?.name ?? "";
    return t`Answered by ${colleague}`;
  }
  return typeof call.talkSeconds === "number" ? t`Call ended` : t`Not answered`;
}
