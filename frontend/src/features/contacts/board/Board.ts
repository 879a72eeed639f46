import type { UserErrors } from "~/lib/graphql/userErrors";
import {
  type BoardAsk,
  type BoardState,
  type Loaded,
  less,
  more,
  NOTHING_YET,
  type OnBoard,
} from "./boardState";
import {
  type Columns,
  cardOf,
  neighbours,
  type Place,
  placeOf,
  put,
  renewed,
  without,
  withPage,
} from "./column";
import { type Change, heard, placedByKey } from "./heard";

/** All columns begin together, with what a screen shows and a little more. */
const FIRST_PAGE = 25;
const PAGE_SIZE = 50;
/** So many cards before the end of what is loaded the next page is asked for. */
const NEAR = 15;
const LARGEST_PAGE = 100;
const FRESH_MS = 600;
const LEAVE_MS = 180;
const RECOUNT_MS = 500;

/** The cards of one Crm by stage: pages on demand, moves shown before they are saved, changes of others as they come. */
export class Board<Card extends OnBoard, Stage extends { id: string }> {
  #ask: BoardAsk<Card, Stage>;
  #state: BoardState<Card, Stage> = NOTHING_YET;
  #listeners = new Set<() => void>();
  /** Renewed whenever all is asked again: answers to older questions are late. */
  #round = 0;
  #asking = new Set<string>();
  /** How far down each column was looked at. */
  #seen = new Map<string, number>();
  /** Cards on the move, as the server last confirmed them. */
  #confirmed = new Map<string, Card>();
  #queue: Promise<unknown> = Promise.resolve();
  #held: Change<Card>[] | null = null;
  #recount: ReturnType<typeof setTimeout> | undefined;

  constructor(ask: BoardAsk<Card, Stage>) {
    this.#ask = ask;
  }

  get = (): BoardState<Card, Stage> => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Everything again, of each column as much as was looked at. What is on screen stays until the answer is there. */
  refresh = async (): Promise<void> => {
    const round = ++this.#round;
    this.#asking.clear();
    if (this.#state.phase === "failed") this.#set({ phase: "loading" });
    try {
      const loaded = await this.#ask.columns(FIRST_PAGE);
      const whole = await Promise.all(loaded.map((one) => this.#asFarAsSeen(one)));
      if (round !== this.#round) return;
      const columns = this.#withMoves(new Map(whole.map(({ stage, column }) => [stage.id, column])));
      this.#set({ phase: "ready", stages: whole.map(({ stage }) => stage), columns, stuck: new Set() });
    } catch {
      if (round === this.#round && this.#state.phase === "loading") this.#set({ phase: "failed" });
    }
  };

  /** The card at `index` is on screen: when the end of what is loaded is near, the next page is asked for. */
  show = (stageId: string, index: number): void => {
    this.#seen.set(stageId, index);
    const column = this.#state.columns.get(stageId);
    if (!column || index < column.cards.length - NEAR) return;
    if (!this.#state.stuck.has(stageId)) void this.more(stageId);
  };

  more = async (stageId: string): Promise<void> => {
    const next = this.#state.columns.get(stageId)?.next ?? null;
    if (next === null || this.#asking.has(stageId)) return;
    const round = this.#round;
    this.#asking.add(stageId);
    const page = await this.#ask.page(stageId, PAGE_SIZE, next).catch(() => null);
    if (round !== this.#round) return;
    this.#asking.delete(stageId);
    const { stuck, columns } = this.#state;
    if (page) this.#set({ columns: withPage(columns, stageId, page), stuck: less(stuck, [stageId]) });
    else this.#set({ stuck: more(stuck, [stageId]) });
  };

  /**
   * Moves a card, at once on screen and then on the server; one that is refused goes back. Answers with what was
   * refused, or null. Moves of one card that follow each other quickly are saved as one.
   */
  place = async (id: string, { stageId, index }: Place): Promise<UserErrors | null> => {
    const card = cardOf(this.#state.columns, id);
    if (!card) return null;
    const waits = this.#confirmed.has(id);
    if (!waits) this.#confirmed.set(id, card);
    const moving = new Set(this.#confirmed.keys());
    this.#set({ columns: put(this.#state.columns, card, stageId, index), moving });
    if (waits) return null;
    const sent = this.#queue.then(() => this.#send(id));
    this.#queue = sent;
    return sent;
  };

  /** What others did. */
  hear = (change: Change<Card>): void => {
    if (this.#held) this.#held.push(change);
    else if (change.resync) void this.refresh();
    else this.#take(change);
  };

  /** While a card is dragged nothing moves beneath it. */
  hold = (): void => {
    this.#held ??= [];
  };

  release = (): void => {
    const held = this.#held ?? [];
    this.#held = null;
    for (const change of held) this.hear(change);
  };

  stop = (): void => {
    this.#round++;
    clearTimeout(this.#recount);
  };

  async #asFarAsSeen({ stage, column }: Loaded<Card, Stage>): Promise<Loaded<Card, Stage>> {
    const cards = [...column.cards];
    let { next } = column;
    while (next !== null && cards.length <= (this.#seen.get(stage.id) ?? 0)) {
      // oxlint-disable-next-line no-await-in-loop -- a page begins where the one before it ends
      const page = await this.#ask.page(stage.id, LARGEST_PAGE, next);
      cards.push(...page.cards);
      next = page.next;
    }
    return { stage, column: { ...column, cards, next } };
  }

  /** Cards on the move stay where they were put. */
  #withMoves(columns: Columns<Card>): Columns<Card> {
    let moved = columns;
    for (const id of this.#confirmed.keys()) {
      const place = placeOf(this.#state.columns, id);
      const card = cardOf(this.#state.columns, id);
      if (place && card) moved = put(moved, card, place.stageId, place.index);
    }
    return moved;
  }

  async #send(id: string): Promise<UserErrors | null> {
    const place = placeOf(this.#state.columns, id);
    const before = this.#confirmed.get(id);
    if (!place || !before) return this.#settle(id, null);
    const { stageId, index } = place;
    const beside = neighbours(this.#state.columns, place, this.#state.moving);
    const { card, errors } = await this.#ask.place({ id, stageId, ...beside });
    if (!card) {
      this.#settle(id, placedByKey(this.#state.columns, before, this.#state.moving));
      return errors;
    }
    this.#confirmed.set(id, card);
    const now = placeOf(this.#state.columns, id);
    // moved on in the meantime
    if (now && (now.stageId !== stageId || now.index !== index)) return this.#send(id);
    return this.#settle(id, renewed(this.#state.columns, card));
  }

  #settle(id: string, columns: Columns<Card> | null): null {
    this.#confirmed.delete(id);
    this.#set({ moving: new Set(this.#confirmed.keys()), columns: columns ?? this.#state.columns });
    return null;
  }

  #take(change: Change<Card>): void {
    const { columns, came, went } = heard(this.#state.columns, change, this.#state.moving);
    const { fresh, leaving } = this.#state;
    this.#set({ columns, fresh: more(fresh, came), leaving: more(less(leaving, came), went) });
    setTimeout(() => this.#set({ fresh: less(this.#state.fresh, came) }), FRESH_MS);
    setTimeout(() => this.#drop(went), LEAVE_MS);
    // where a card came from is not always loaded
    clearTimeout(this.#recount);
    this.#recount = setTimeout(() => void this.#count(), RECOUNT_MS);
  }

  #drop(ids: readonly string[]): void {
    const gone = ids.filter((id) => this.#state.leaving.has(id));
    const columns = gone.reduce((left, id) => without(left, id), this.#state.columns);
    this.#set({ columns, leaving: less(this.#state.leaving, gone) });
  }

  async #count(): Promise<void> {
    const round = this.#round;
    const counts = await this.#ask.counts().catch(() => null);
    if (!counts || round !== this.#round || this.#confirmed.size > 0) return;
    const counted = [...this.#state.columns].map(
      ([id, column]) => [id, { ...column, count: counts.get(id) ?? column.count }] as const,
    );
    this.#set({ columns: new Map(counted) });
  }

  #set(part: Partial<BoardState<Card, Stage>>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }
}
