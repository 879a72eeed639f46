import { Trans, useLingui } from "@lingui/react/macro";
import { memo, useEffect, useId, useRef } from "react";
import { Dot } from "~/ui/Dot";
import styles from "./Board.module.css";
import { BoardCard } from "./BoardCard";
import { useBoardTools } from "./boardContext";
import type { Card, Stage } from "./boardQueries";
import type { BoardState } from "./boardState";
import { ColumnTail } from "./ColumnTail";
import { CountOfCards } from "./CountOfCards";
import type { Column } from "./column";
import { useColumnCards } from "./useColumnCards";
import { useColumnDrag } from "./useColumnDrag";

export type BoardColumnProps = Pick<BoardState<Card, Stage>, "moving" | "fresh" | "leaving"> & {
  stage: Stage;
  column: Column<Card>;
  stuck: boolean;
  /** The cards, if they are in this column, that Tab reaches, that is dragged, and whose menu is open. */
  activeId: string | null;
  draggedId: string | null;
  menuId: string | null;
};

/** A stage and its cards. */
function BoardColumnPlain(props: BoardColumnProps) {
  // TanStack's instances change in place: the compiler must not remember what it read from them.
  "use no memo";
  const { stage, column, stuck, activeId, draggedId, menuId } = props;
  const { t } = useLingui();
  const { board } = useBoardTools();
  const id = useId();
  const section = useRef<HTMLElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const kept = [activeId, draggedId, menuId].filter((one) => one !== null);
  const virtualizer = useColumnCards(scroller, column, kept);
  const over = useColumnDrag(section, scroller, stage.id);
  const items = virtualizer.getVirtualItems();
  const last = virtualizer.range?.endIndex ?? 0;
  useEffect(() => board.show(stage.id, last));
  const activeAt = column.cards.findIndex((card) => card.id === activeId);
  useEffect(() => {
    // an arrow led there; who only looks elsewhere is left in peace
    if (activeAt >= 0 && scroller.current?.contains(document.activeElement))
      virtualizer.scrollToIndex(activeAt);
  }, [virtualizer, activeAt]);

  return (
    <section
      ref={section}
      className={styles.column}
      aria-labelledby={id}
      data-stage={stage.id}
      data-over={over || undefined}
    >
      <header className={styles.head}>
        <Dot colour={stage.colour} />
        <h2 id={id} className={styles.stage}>
          {stage.name}
        </h2>
        <CountOfCards count={column.count} />
      </header>
      <div ref={scroller} className={styles.cards}>
        {column.count === 0 && (
          <p className={styles.none}>
            <Trans>Nobody at this stage</Trans>
          </p>
        )}
        <ul aria-label={t`Cards: ${stage.name}`} style={{ height: virtualizer.getTotalSize() }}>
          {items.map(({ index, key, start }) => {
            const card = column.cards[index];
            if (!card)
              return <ColumnTail key={key} top={start} onRetry={stuck ? () => board.more(stage.id) : null} />;
            return (
              <BoardCard
                key={key}
                card={card}
                stageId={stage.id}
                index={index}
                top={start}
                active={card.id === activeId}
                menu={card.id === menuId}
                mood={moodOf(card.id, props)}
              />
            );
          })}
        </ul>
      </div>
    </section>
  );
}

export const BoardColumn = memo(BoardColumnPlain);

function moodOf(id: string, { leaving, fresh, moving }: BoardColumnProps) {
  if (leaving.has(id)) return "leaving";
  if (fresh.has(id)) return "fresh";
  return moving.has(id) ? "moving" : undefined;
}
