import { useThrottledCallback } from "@mantine/hooks";
import { useEffect, useEffectEvent, useMemo, useState, useSyncExternalStore } from "react";
import { useClient, useSubscription } from "urql";
import { readFragment } from "~/gql";
import type { ContactFilter } from "~/gql/graphql";
import { onGap } from "~/lib/graphql/socket";
import { askBoard } from "./askBoard";
import { Board } from "./Board";
import { CARD, type Card, CHANGED, type Stage } from "./boardQueries";
import type { BoardState } from "./boardState";
import { cardOf } from "./column";

export type ContactsBoard = Board<Card, Stage>;
type Shown = { board: ContactsBoard; state: BoardState<Card, Stage> };

/** So often, at most, a board that is being changed is counted. */
const COUNT_MS = 1000;

/**
 * The board of a Crm, live. While another one loads, the former one stays on screen (`stale`). `recount`: there may be
 * more or fewer people now.
 */
export function useBoard(
  crmId: string,
  filter: ContactFilter | null,
  recount: () => void,
): Shown & { stale: boolean } {
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
  useLive(board, crmId, filter, recount);
  const state = useSyncExternalStore(board.subscribe, board.get);
  const [shown, setShown] = useState<Shown>({ board, state });
  if (state.phase !== "loading" && (shown.board !== board || shown.state !== state))
    setShown({ board, state });
  const stale = state.phase === "loading" && shown.state.phase === "ready";
  return { ...(stale ? shown : { board, state }), stale };
}

function useLive(
  board: ContactsBoard,
  crmId: string,
  filter: ContactFilter | null,
  recount: () => void,
): void {
  const inCrm = { crm: { eq: crmId } };
  const [{ data }] = useSubscription({
    query: CHANGED,
    variables: { filter: filter ? { and: [filter, inCrm] } : inCrm },
  });
  const recountSoon = useEffectEvent(useThrottledCallback(recount, COUNT_MS));
  useEffect(() => {
    if (!data) return;
    const { contacts, gone, resync } = data.contactsChanged;
    const cards = readFragment(CARD, contacts);
    const { columns } = board.get();
    if (resync || gone.length > 0 || cards.some(({ id }) => !cardOf(columns, id))) recountSoon();
    board.hear({ cards, gone, resync });
  }, [board, data]);
}
