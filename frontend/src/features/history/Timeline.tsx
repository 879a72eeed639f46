import { Trans, useLingui } from "@lingui/react/macro";
import { useIntersection } from "@mantine/hooks";
import { useEffect, useState } from "react";
import type { TimelineKind } from "~/gql/graphql";
import { EmptyState } from "~/ui/EmptyState";
import { HistoryIcon } from "~/ui/icons";
import styles from "./Timeline.module.css";
import { type ActOn, type ShowSubject, TimelineItem } from "./TimelineItem";
import { useTimeline } from "./useTimeline";

type TimelineProps = {
  recordId: string;
  show: ShowSubject;
  act?: ActOn;
  /** Of these alone; left out: of all. */
  kinds?: readonly TimelineKind[];
  /** Instead of a story that is not there yet. */
  empty?: React.ReactNode;
};

/** A record's story: newest first, endless; live where `LiveRecord` is. */
export function Timeline({ recordId, show, act, kinds, empty }: TimelineProps) {
  const { t } = useLingui();
  const { entries, loading, more } = useTimeline(recordId, kinds ?? null);
  const newest = entries[0]?.seq ?? 0;
  const [seen, setSeen] = useState<number | null>(null);
  if (!loading && seen === null) setSeen(newest);
  const { ref, entry: sentinel } = useIntersection({ rootMargin: "400px" });
  useEffect(() => {
    if (sentinel?.isIntersecting) more?.();
  }, [sentinel, more]);

  if (!loading && entries.length === 0) {
    return (
      empty ?? (
        <EmptyState icon={HistoryIcon} title={t`Nothing has happened yet`}>
          <Trans>Notes, calls and changes will be told here. Write the first note above.</Trans>
        </EmptyState>
      )
    );
  }
  return (
    <>
      <ol className={styles.timeline} aria-label={t`Timeline`} aria-busy={loading}>
        {entries.map((entry) => (
          <TimelineItem
            key={entry.id}
            entry={entry}
            fresh={seen !== null && entry.seq > seen}
            recordId={recordId}
            show={show}
            act={act}
          />
        ))}
      </ol>
      {(loading || more) && (
        <p ref={ref} className={styles.more}>
          <Trans>Loading…</Trans>
        </p>
      )}
      <NewsForReaders entries={entries} seen={seen} />
    </>
  );
}

/** Says how much arrived, without interrupting. */
function NewsForReaders({ entries, seen }: { entries: readonly { seq: number }[]; seen: number | null }) {
  const { t } = useLingui();
  const news = seen === null ? 0 : entries.filter((entry) => entry.seq > seen).length;
  return (
    <p className="visually-hidden" aria-live="polite">
      {news > 0 && t`New on the timeline: ${news}`}
    </p>
  );
}
