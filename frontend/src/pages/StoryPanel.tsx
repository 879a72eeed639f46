import { NoteComposer } from "~/features/activities/NoteComposer";
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
  /** What else one can do here, above the story. */
  head?: React.ReactNode;
  /** Of these alone; left out: all of it. Keep it stable. */
  kinds?: readonly TimelineKind[];
  /** Instead of a story that is not there yet. */
  empty?: React.ReactNode;
};

/** A record's story, or a part of it. */
export function StoryPanel({ recordId, composes = false, head, ...story }: StoryPanelProps) {
  return (
    <div className={styles.story}>
      {composes && (
        <div {...{ [COMPOSER]: true }}>
          <NoteComposer subjectId={recordId} />
        </div>
      )}
      {head}
      <div>
        <Timeline recordId={recordId} show={showSubject} act={actOn} {...story} />
      </div>
    </div>
  );
}
