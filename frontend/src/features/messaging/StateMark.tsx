import { useLingui } from "@lingui/react";
import type { MessageState } from "~/gql/graphql";
import styles from "./StateMark.module.css";
import { STATES } from "./states";

/** How a message stands: an icon and a word. */
export function StateMark({ state }: { state: MessageState }) {
  const { i18n } = useLingui();
  const { label, icon: Icon, tone } = STATES[state];
  return (
    <span className={styles.state} data-tone={tone}>
      <Icon size={14} stroke={1.9} aria-hidden />
      {i18n._(label)}
    </span>
  );
}
