import { useLingui } from "@lingui/react/macro";
import { readFragment } from "~/gql";
import { CallMark } from "../CallMark";
import { CallStatus } from "../CallStatus";
import { CALL_PARTS } from "../callParts";
import styles from "./CallPops.module.css";
import type { Phase } from "./calls";
import type { PopCall } from "./popCall";
import { useCallerName } from "./useCallerName";

type CallPillProps = { call: PopCall; phase: Phase; onUnfold: () => void };

/** A folded pop, as long as the call goes on. */
export function CallPill({ call, phase, onUnfold }: CallPillProps) {
  const { t } = useLingui();
  const name = useCallerName()(call);
  const parts = readFragment(CALL_PARTS, call);
  return (
    <button
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
