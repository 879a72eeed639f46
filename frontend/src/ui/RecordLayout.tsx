import { useLingui } from "@lingui/react/macro";
import { RecordScope } from "./fields/RecordScope";
import styles from "./RecordLayout.module.css";
import { RecordPanels } from "./RecordPanels";
import type { RecordPanel } from "./recordPanel";
import { useNarrow } from "./useNarrow";

type RecordLayoutProps = {
  /** Whose fields these are: what was begun in them is kept for this record. */
  recordId: string;
  /** Somebody in the archive: still there, but in the background. */
  greyed?: boolean;
  /** Who it is, with the menu of what can be done with the whole record. */
  head: React.ReactNode;
  /** What can be done with one click, under the head. */
  actions?: React.ReactNode;
  /** What has to be known first, above everything: that it is in the archive. */
  banner?: React.ReactNode;
  /** The fields. */
  summary: React.ReactNode;
  /** The first stands open where the address names none. */
  panels: readonly RecordPanel[];
};

/** A record: who on the left, on the right its panels; on a narrow screen the fields are one panel more. */
export function RecordLayout(props: RecordLayoutProps) {
  const { recordId, greyed = false, head, actions, banner, summary, panels } = props;
  const { t } = useLingui();
  const narrow = useNarrow();
  const first = panels[0]?.key ?? "";
  const details = { key: "details", label: t`Details`, content: summary };
  // One tree for both: a dialog that stands open when a phone is turned stays open.
  return (
    <RecordScope value={recordId}>
      <div className={narrow ? styles.narrow : styles.frame} data-greyed={greyed || undefined}>
        {banner}
        <div className={narrow ? undefined : styles.record}>
          <div className={narrow ? styles.top : styles.summary}>
            {head}
            {actions}
            {!narrow && summary}
          </div>
          <RecordPanels panels={narrow ? [details, ...panels] : panels} first={first} />
        </div>
      </div>
    </RecordScope>
  );
}
