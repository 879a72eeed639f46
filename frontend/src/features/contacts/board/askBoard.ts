import type { Client } from "urql";
import { readFragment } from "~/gql";
import type { BoardPageQuery, ContactFilter } from "~/gql/graphql";
import { reportFailure } from "~/lib/graphql/failures";
import { outcomeOf } from "~/lib/graphql/outcome";
import { CARD, type Card, COUNTS, PAGE, PLACE, type Stage } from "./boardQueries";
import type { BoardAsk } from "./boardState";
import type { Column } from "./column";

const FRESH = { requestPolicy: "network-only" } as const;

/** The board of one Crm, of the contacts that fit a filter, as the API answers for it. */
export function askBoard(client: Client, crmId: string, filter: ContactFilter | null): BoardAsk<Card, Stage> {
  const board = { crmId, filter };
  const ask = async (page: { first: number; after?: string; stageIds?: string[] }) => {
    const { data, error } = await client.query(PAGE, { ...board, ...page }, FRESH);
    if (!data) throw error;
    return data.contactBoard;
  };
  return {
    columns: async (first) =>
      (await ask({ first })).map((one) => ({ stage: one.stage, column: columnOf(one) })),
    page: async (stageId, first, after) => {
      const [one] = await ask({ first, after, stageIds: [stageId] });
      if (!one) throw new Error("The stage has left the board");
      return columnOf(one);
    },
    counts: async () => {
      const { data, error } = await client.query(COUNTS, board, FRESH);
      if (!data) throw error;
      return new Map(data.contactBoard.map(({ stage, totalCount }) => [stage.id, totalCount]));
    },
    place: async (input) => {
      const answer = await client.mutation(PLACE, { input });
      if (answer.error) reportFailure(answer.error);
      const { payload, errors } = outcomeOf(answer);
      return { card: readFragment(CARD, payload?.contact ?? null), errors };
    },
  };
}

function columnOf({ cards, totalCount }: BoardPageQuery["contactBoard"][number]): Column<Card> {
  const { hasNextPage, endCursor } = cards.pageInfo;
  return {
    cards: readFragment(CARD, cards.nodes),
    count: totalCount,
    next: hasNextPage ? (endCursor ?? null) : null,
  };
}
