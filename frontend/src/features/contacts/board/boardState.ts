import type { UserErrors } from "~/lib/graphql/userErrors";
import type { Column, Columns, Placed } from "./column";

export type OnBoard = Placed & { stage?: { id: string } | null; archivedAt?: string | null };
export type Loaded<Card extends Placed, Stage> = { stage: Stage; column: Column<Card> };
export type PlaceInput = { id: string; stageId: string; afterId?: string; beforeId?: string };

/** How a board speaks with the server. What fails is thrown, what is refused is answered. */
export type BoardAsk<Card extends Placed, Stage> = {
  columns: (first: number) => Promise<Loaded<Card, Stage>[]>;
  page: (stageId: string, first: number, after: string) => Promise<Column<Card>>;
  counts: () => Promise<ReadonlyMap<string, number>>;
  place: (input: PlaceInput) => Promise<{ card: Card | null; errors: UserErrors }>;
};

export type BoardState<Card extends Placed, Stage> = {
  phase: "loading" | "ready" | "failed";
  stages: readonly Stage[];
  columns: Columns<Card>;
  /** Columns whose next page did not come. */
  stuck: ReadonlySet<string>;
  /** Cards that were moved here, and are not yet saved. */
  moving: ReadonlySet<string>;
  /** Cards that came by themselves a moment ago, and those that are about to go. */
  fresh: ReadonlySet<string>;
  leaving: ReadonlySet<string>;
};

export const NOTHING_YET: BoardState<never, never> = {
  phase: "loading",
  stages: [],
  columns: new Map(),
  stuck: new Set(),
  moving: new Set(),
  fresh: new Set(),
  leaving: new Set(),
};

export const more = (ids: ReadonlySet<string>, came: readonly string[]): ReadonlySet<string> =>
  new Set([...ids, ...came]);

export const less = (ids: ReadonlySet<string>, gone: readonly string[]): ReadonlySet<string> =>
  new Set([...ids].filter((id) => !gone.includes(id)));
