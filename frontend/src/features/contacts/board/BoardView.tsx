import { useLingui } from "@lingui/react/macro";
import { useRef, useState } from "react";
import styles from "./Board.module.css";
import { BoardColumn } from "./BoardColumn";
import { BoardContext, type Dial, type OpenContact } from "./boardContext";
import type { Card, Stage } from "./boardQueries";
import type { BoardState } from "./boardState";
import { tellMoved, tellRefused } from "./boardWords";
import { cardOf, emptyColumn, type Place } from "./column";
import { StageStrip } from "./StageStrip";
import type { ContactsBoard } from "./useBoard";
import { useBoardDrops } from "./useBoardDrops";
import { useBoardKeys } from "./useBoardKeys";
import { useCardFocus } from "./useCardFocus";

type BoardViewProps = {
  board: ContactsBoard;
  state: BoardState<Card, Stage>;
  stale: boolean;
  /** The link that calls a number; keep it stable. */
  dial: Dial;
  onOpen: OpenContact;
};

/** All columns of a board beside each other, on a phone one at a time. */
export function BoardView({ board, state, stale, dial, onOpen }: BoardViewProps) {
  const { t } = useLingui();
  const root = useRef<HTMLDivElement>(null);
  const [menuId, setMenu] = useState<string | null>(null);
  const { stages, columns, stuck, moving, fresh, leaving } = state;
  const { active, focus, ...focusEvents } = useCardFocus(root, columns);

  const move = (id: string, to: Place) => {
    const card = cardOf(board.get().columns, id);
    const stage = stages.find((one) => one.id === to.stageId);
    if (!card || !stage) return;
    const { displayName: name } = card;
    void board.place(id, to).then((refused) => refused && tellRefused(name, refused));
    const { count } = board.get().columns.get(to.stageId) ?? emptyColumn;
    tellMoved({ name, stage: stage.name, place: to.index + 1, count });
    focus(id);
  };
  const dragged = useBoardDrops(root, board, move);
  const onKeyDown = useBoardKeys(board, { focus, open: onOpen, move, openMenu: setMenu });
  return (
    <BoardContext value={{ board, stages, dial, open: onOpen, move, setMenu }}>
      <StageStrip stages={stages} columns={columns} board={root} />
      {/* hears the keys of the cards in it */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        ref={root}
        role="group"
        aria-label={t`Board`}
        aria-busy={stale}
        className={styles.board}
        data-stale={stale || undefined}
        onKeyDown={onKeyDown}
        {...focusEvents}
      >
        {stages.map((stage) => (
          <BoardColumn
            key={stage.id}
            stage={stage}
            column={columns.get(stage.id) ?? emptyColumn}
            stuck={stuck.has(stage.id)}
            moving={moving}
            fresh={fresh}
            leaving={leaving}
            activeId={active}
            draggedId={dragged}
            menuId={menuId}
          />
        ))}
      </div>
    </BoardContext>
  );
}
