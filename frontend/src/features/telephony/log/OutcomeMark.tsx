import { useLingui } from "@lingui/react";
import type { CtiOutcome } from "~/gql/graphql";
import styles from "./OutcomeMark.module.css";
import { OUTCOME_WORDS } from "./words";

/** What became of an event. */
export function OutcomeMark({ outcome }: { outcome: CtiOutcome }) {
  const { i18n } = useLingui();
  return (
    <span className={styles.outcome} data-outcome={outcome}>
      {i18n._(OUTCOME_WORDS[outcome])}
    </span>
  );
}
