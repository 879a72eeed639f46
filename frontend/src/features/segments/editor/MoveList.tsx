import { useLingui } from "@lingui/react/macro";
import { formatCount } from "~/lib/format";
import { DotLabel } from "~/ui/Dot";
import type { DraftSegment } from "./bar";
import styles from "./MoveList.module.css";
import type { Moves } from "./usePreview";

const NOWHERE = "var(--line-strong)";

type MoveListProps = { moves: Moves; segments: readonly DraftSegment[] };

/** From which segment to which, the largest stream first, each as wide as it is strong. */
export function MoveList({ moves, segments }: MoveListProps) {
  const { t, i18n } = useLingui();
  const sorted = moves.toSorted((one, other) => other.count - one.count);
  const most = sorted[0]?.count ?? 1;
  return (
    <ul className={styles.moves} aria-label={t`Contacts that move`}>
      {sorted.map(({ from, to, count }) => {
        const target = typeof to === "number" ? segments[to] : undefined;
        // a segment that is renamed here is spoken of by its new name
        const source = segments.find(({ id }) => id === from?.id) ?? from;
        return (
          <li key={`${from?.id} ${target?.id}`} className={styles.move}>
            <End segment={source} />
            <span className={styles.arrow} aria-hidden>
              →
            </span>
            <End segment={target} />
            <span className={styles.count}>{formatCount(count, i18n.locale)}</span>
            <span
              aria-hidden
              className={styles.stream}
              style={{
                width: `${Math.max(2, (count / most) * 100)}%`,
                background: `linear-gradient(90deg, ${source?.colour ?? NOWHERE}, ${target?.colour ?? NOWHERE})`,
              }}
            />
          </li>
        );
      })}
    </ul>
  );
}

function End({ segment }: { segment: { name: string; colour: string } | null | undefined }) {
  const { t } = useLingui();
  if (!segment) return <span className={styles.none}>{t`no segment`}</span>;
  return <DotLabel colour={segment.colour}>{segment.name}</DotLabel>;
}
