import { CallInIcon, CallMissedIcon, CallOutIcon } from "~/ui/icons";
import styles from "./CallMark.module.css";
import type { CallParts } from "./callParts";

/** Which way a call went, and whether it still goes on. */
export function CallMark({ call }: { call: CallParts }) {
  const Icon = call.missed ? CallMissedIcon : call.direction === "IN" ? CallInIcon : CallOutIcon;
  return (
    <span className={styles.mark} data-state={call.missed ? "MISSED" : call.state} aria-hidden>
      <Icon size={13} stroke={1.8} />
    </span>
  );
}
