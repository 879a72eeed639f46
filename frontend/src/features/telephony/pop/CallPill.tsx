import { useLingui } from "@lingui/react/macro";
import { useRef } from "react";
import { readFragment } from "~/gql";
import { CallMark } from "../CallMark";
import { CallStatus } from "../CallStatus";
import { CALL_PARTS } from "../callParts";
import styles from "./CallPops.module.css";
import type { Phase } from "./calls";
import type { PopCall } from "./popCall";
import { useCallerName } from "./useCallerName";
import { useFoldLater } from "./useFoldLater";

type CallPillProps = { call: PopCall; phase: Phase; onUnfold: () => void; onGone: () => void };

/** A folded pop: one line and a clock. */
export function CallPill({ call, phase, onUnfold, onGone }: CallPillProps) {
  const { t } = useLingui();
  const pill = useRef<HTMLButtonElement>(null);
  useFoldLater(phase, pill, onGone, call.viewerCan.wrapUp && !call.wrappedUpAt);
  const name = useCallerName()(call);
  const parts = readFragment(CALL_PARTS, call);
  return (
    <button
      ref={pill}
      type="button"
      data-call={call.id}
      data-phase={phase}
      className={styles.pill}
      title={t`Show the call`}
      onClick={onUnfold}
    >
      <CallMark call={parts} />
      <span className={styles.pillName}>{name}</span>
      <CallStatus call={parts} />
    </button>
  );
}
