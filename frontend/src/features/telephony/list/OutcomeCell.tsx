import { useLingui } from "@lingui/react/macro";
import { readFragment } from "~/gql";
import { OUTCOMES } from "~/lib/outcomes";
import { CALL_PARTS } from "../callParts";
import type { CallRow } from "./callRow";
import styles from "./cells.module.css";
import { useCallDeeds } from "./rowDeeds";

/** What came of it and what was noted; where nobody said, a way to say it. */
export function OutcomeCell({ call }: { call: CallRow }) {
  const { t, i18n } = useLingui();
  const { wrapUp } = useCallDeeds();
  const { outcome, wrapUpNote, state } = readFragment(CALL_PARTS, call);
  const words = outcome ? i18n._(OUTCOMES[outcome]) : "";
  if (words || wrapUpNote) {
    return (
      <span className={styles.outcome} title={[words, wrapUpNote].filter(Boolean).join(" · ")}>
        {words && <span className={styles.word}>{words}</span>}
        {wrapUpNote && <span className={styles.note}>{wrapUpNote}</span>}
      </span>
    );
  }
  if (!call.viewerCan.wrapUp || state !== "ENDED") return null;
  return (
    <button type="button" data-deed className={styles.add} onClick={() => wrapUp(call)}>
      {t`Add outcome`}
    </button>
  );
}
