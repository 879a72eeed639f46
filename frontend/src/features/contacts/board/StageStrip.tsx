import { useLingui } from "@lingui/react/macro";
import { type RefObject, useEffect, useRef, useState } from "react";
import { Dot } from "~/ui/Dot";
import { ScrollRow } from "~/ui/ScrollRow";
import { useNarrow } from "~/ui/useNarrow";
import styles from "./Board.module.css";
import type { Card, Stage } from "./boardQueries";
import { CountOfCards } from "./CountOfCards";
import type { Columns } from "./column";

type StageStripProps = {
  stages: readonly Stage[];
  columns: Columns<Card>;
  board: RefObject<HTMLElement | null>;
};

/** On a phone, above the one column in sight: all stages, which follow the finger and lead to their columns. */
export function StageStrip({ stages, columns, board }: StageStripProps) {
  const { t } = useLingui();
  const shown = useShownColumn(board);
  const strip = useRef<HTMLElement>(null);
  useEffect(() => {
    strip.current?.children[shown]?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [shown]);
  if (!useNarrow()) return null;
  return (
    <ScrollRow className={styles.strip ?? ""}>
      <nav ref={strip} aria-label={t`Stages`} className={styles.stages}>
        {stages.map(({ id, name, colour }, at) => (
          <button
            key={id}
            type="button"
            className={styles.stageLink}
            aria-current={at === shown}
            onClick={() =>
              board.current?.children[at]?.scrollIntoView({ block: "nearest", inline: "center" })
            }
          >
            <Dot colour={colour} />
            {name}
            <CountOfCards count={columns.get(id)?.count ?? 0} />
          </button>
        ))}
      </nav>
    </ScrollRow>
  );
}

/** Which column is in the middle of the board. */
function useShownColumn(board: RefObject<HTMLElement | null>): number {
  const [shown, setShown] = useState(0);
  useEffect(() => {
    const element = board.current;
    if (!element) return undefined;
    const look = () =>
      setShown(Math.round((element.scrollLeft / element.scrollWidth) * element.children.length));
    element.addEventListener("scroll", look, { passive: true });
    return () => element.removeEventListener("scroll", look);
  }, [board]);
  return shown;
}
