import { useState } from "react";
import { OverduePinned } from "~/features/activities/entries/OverduePinned";
import { NoteComposer } from "~/features/activities/NoteComposer";
import { KindChips, NothingOfThese } from "~/features/history/KindChips";
import { Timeline } from "~/features/history/Timeline";
import type { TimelineKind } from "~/gql/graphql";
import { actOn } from "./actOn";
import styles from "./StoryPanel.module.css";
import { showSubject } from "./showSubject";
import { COMPOSER } from "./useGoToNote";

type StoryPanelProps = {
  recordId: string;
  /** Whether a note can be written above the story. */
  composes?: boolean;
  /** All of it, to be sifted by kind, with what is overdue pinned on top. */
  whole?: boolean;
  /** What else one can do here, above the story. */
  head?: React.ReactNode;
  /** Of these alone; left out: all of it. Keep it stable. */
  kinds?: readonly TimelineKind[];
  /** Instead of a story that is not there yet. */
  empty?: React.ReactNode;
};

/** A record's story, or a part of it. */
export function StoryPanel({ recordId, composes = false, whole = false, head, ...story }: StoryPanelProps) {
  const [kinds, setKinds] = useState<readonly TimelineKind[]>([]);
  const filtered = kinds.length > 0 ? { kinds, empty: <NothingOfThese /> } : {};
  return (
    <div className={styles.story}>
      {composes && (
        <div {...{ [COMPOSER]: true }}>
          <NoteComposer subjectId={recordId} />
        </div>
      )}
      {head}
      {whole && <OverduePinned recordId={recordId} />}
      {whole && <KindChips kinds={kinds} onChange={setKinds} />}
      <div>
        <Timeline recordId={recordId} show={showSubject} act={actOn} {...story} {...filtered} />
      </div>
    </div>
  );
}
