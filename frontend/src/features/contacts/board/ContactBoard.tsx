import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import type { ContactFilter } from "~/gql/graphql";
import { EmptyState } from "~/ui/EmptyState";
import { RetryIcon } from "~/ui/icons";
import { BoardSkeleton } from "./BoardSkeleton";
import { BoardView } from "./BoardView";
import type { Dial, OpenContact } from "./boardContext";
import { useBoard } from "./useBoard";

type ContactBoardProps = {
  crmId: string;
  filter: ContactFilter | null;
  /** The link that calls a number; keep it stable. */
  dial: Dial;
  onOpen: OpenContact;
  /** There may be more or fewer people now. */
  onRecount: () => void;
  /** Instead of the board when no stage stands on it, and when nobody does. */
  noStages: React.ReactNode;
  nobody: React.ReactNode;
};

/** The contacts of a Crm by their stage. */
export function ContactBoard(props: ContactBoardProps) {
  const { crmId, filter, dial, onOpen, onRecount, noStages, nobody } = props;
  const { t } = useLingui();
  const shown = useBoard(crmId, filter, onRecount);
  const { board, state } = shown;
  if (state.phase === "loading") return <BoardSkeleton />;
  if (state.phase === "failed") {
    return (
      <EmptyState
        icon={RetryIcon}
        title={t`The board did not come`}
        action={
          <Button variant="default" onClick={() => void board.refresh()}>
            <Trans>Try again</Trans>
          </Button>
        }
      />
    );
  }
  if (state.stages.length === 0) return noStages;
  const count = [...state.columns.values()].reduce((sum, column) => sum + column.count, 0);
  if (count === 0 && nobody) return nobody;
  return <BoardView {...shown} dial={dial} onOpen={onOpen} />;
}
