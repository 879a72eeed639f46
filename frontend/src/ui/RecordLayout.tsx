import { useLingui } from "@lingui/react/macro";
import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import styles from "./RecordLayout.module.css";
import { useNarrow } from "./useNarrow";

type RecordLayoutProps = {
  head: React.ReactNode;
  summary: React.ReactNode;
  /** What is written above the story. */
  composer: React.ReactNode;
  story: React.ReactNode;
};

/** A record: who on the left, what happened on the right; on a narrow screen one after a switch. */
export function RecordLayout({ head, summary, composer, story }: RecordLayoutProps) {
  const { t } = useLingui();
  const narrow = useNarrow();
  const [side, setSide] = useState("story");
  const storyPane = (
    <div className={styles.story}>
      {composer}
      <div className={styles.entries}>{story}</div>
    </div>
  );
  if (narrow) {
    return (
      <div className={styles.narrow}>
        {head}
        <SegmentedControl
          fullWidth
          size="sm"
          my={12}
          value={side}
          onChange={setSide}
          data={[
            { value: "story", label: t`Timeline` },
            { value: "summary", label: t`Details` },
          ]}
        />
        {side === "story" ? storyPane : summary}
      </div>
    );
  }
  return (
    <div className={styles.record}>
      <div className={styles.summary}>
        {head}
        {summary}
      </div>
      <div className={styles.right}>{storyPane}</div>
    </div>
  );
}
