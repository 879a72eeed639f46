import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { useClient, useSubscription } from "urql";
import { readFragment } from "~/gql";
import type { ContactFilter } from "~/gql/graphql";
import { onGap } from "~/lib/graphql/socket";
import { askBoard } from "./askBoard";
import { Board } from "./Board";
import { CARD, type Card, CHANGED, type Stage } from "./boardQueries";
import type { BoardState } from "./boardState";

export type ContactsBoard = Board<Card, Stage>;
type Shown = { board: ContactsBoard; state: BoardState<Card, Stage> };

/** The board of a Crm, live. While another one loads, the former one stays on screen (`stale`). */
export function useBoard(crmId: string, filter: ContactFilter | null): Shown & { stale: boolean } {
  const client = useClient();
  const asked = JSON.stringify(filter);
  const board = useMemo(
    () => new Board(askBoard(client, crmId, JSON.parse(asked) as ContactFilter | null)),
    [client, crmId, asked],
  );
  useEffect(() => {
    void board.refresh();
    return board.stop;
  }, [board]);
  useEffect(() => onGap(() => void board.refresh()), [board]);
  useLive(board, crmId, filter);
  const state = useSyncExternalStore(board.subscribe, board.get);
  const [shown, setShown] = useState<Shown>({ board, state });
  if (state.phase !== "loading" && (shown.board !== board || shown.state !== state))
    setShown({ board, state });
  const stale = state.phase === "loading" && shown.state.phase === "ready";
  return { ...(stale ? shown : { board, state }), stale };
}

function useLive(board: ContactsBoard, crmId: string, filter: ContactFilter | null): void {
  const inCrm = { crm: { eq: crmId } };
  const [{ data }] = useSubscription({
    query: CHANGED,
    variables: { filter: filter ? { and: [filter, inCrm] } : inCrm },
  });
  useEffect(() => {
    if (!data) return;
    const { contacts, gone, resync } = data.contactsChanged;
    board.hear({ cards: readFragment(CARD, contacts), gone, resync });
  }, [board, data]);
}
