import { useLingui } from "@lingui/react";
import { STATE_WORDS } from "../states";
import styles from "./DeliveryMark.module.css";
import type { DeliveryRow } from "./deliveries";

/** How far a delivery is; one that waits for another try is in trouble already. */
export function DeliveryMark({ row: { state, problem } }: { row: DeliveryRow }) {
  const { i18n } = useLingui();
  const shown = state === "WAITING" && problem !== null ? "FAILING" : state;
  return (
    <span className={styles.mark} data-state={shown}>
      {i18n._(STATE_WORDS[state])}
    </span>
  );
}
