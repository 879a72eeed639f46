import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { formatCount } from "~/lib/format";
import type { DraftSegment } from "./bar";
import { MoveList } from "./MoveList";
import styles from "./PreviewPanel.module.css";
import type { Preview } from "./usePreview";

type PreviewPanelProps = {
  preview: Preview;
  segments: readonly DraftSegment[];
  /** How many contacts have a segment now. */
  total: number;
};

/** What saving would do to the contacts, before it is done. */
export function PreviewPanel({ preview: { moves, stale }, segments, total }: PreviewPanelProps) {
  const { t, i18n } = useLingui();
  const moved = moves?.reduce((sum, { count }) => sum + count, 0) ?? 0;
  const left = moves?.reduce((sum, { from, count }) => sum + (from ? count : 0), 0) ?? 0;
  const staying = total - left;
  const shown = formatCount(moved, i18n.locale);
  const stay = formatCount(staying, i18n.locale);
  return (
    <section className={styles.panel} aria-label={t`Preview`} data-stale={stale || undefined}>
      <p className={styles.words} aria-live="polite">
        {moves === null ? (
          <Trans>Counting who would move…</Trans>
        ) : moved === 0 ? (
          <Trans>No contact changes its segment.</Trans>
        ) : (
          <>
            <strong>
              <Plural
                value={moved}
                one={`${shown} contact changes its segment`}
                other={`${shown} contacts change their segment`}
              />
            </strong>
            {staying > 0 && (
              <span className={styles.quiet}>
                <Plural value={staying} one={`${stay} stays`} other={`${stay} stay`} />
              </span>
            )}
          </>
        )}
      </p>
      {moves !== null && moved > 0 && <MoveList moves={moves} segments={segments} />}
    </section>
  );
}
