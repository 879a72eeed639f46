import { type Page, pagesInView, rowCount, START } from "./pages";

/** `error` is whatever the client said of the breakdown. */
export type PageResult<Row> = { page?: Page<Row>; failed: boolean; error?: unknown };
type Stop = () => void;
/** Asks for the page after a cursor and keeps telling what it holds until stopped. */
export type Ask<Row> = (after: string | null, tell: (result: PageResult<Row>) => void) => Stop;

export type Snapshot<Row> = {
  /** The rows at hand; `offset` is the place of the first of them in the whole list. */
  rows: readonly Row[];
  offset: number;
  count: number;
  /** Whether `count` is all there is; before the end is seen it has room for what follows. */
  ended: boolean;
  loading: boolean;
  failed: boolean;
  error?: unknown;
};

/** A long list of which only the pages in view are asked for and held. Survives its screen: keeps its place. */
export class PagedList<Row> {
  scrollTop = 0;
  #ask: Ask<Row>;
  #size: number;
  #parts: string;
  #cursors: (string | null)[] = [START];
  #pages = new Map<number, Page<Row>>();
  #asked = new Map<number, Stop>();
  #view: [number, number] = [0, 0];
  #failed = false;
  #error: unknown;
  #snapshot: Snapshot<Row> = { rows: [], offset: 0, count: 0, ended: false, loading: true, failed: false };
  #listeners = new Set<() => void>();

  /** `parts` names what is asked of each row. */
  constructor(ask: Ask<Row>, size: number, parts = "") {
    this.#ask = ask;
    this.#size = size;
    this.#parts = parts;
  }

  get = (): Snapshot<Row> => this.#snapshot;

  get watched(): boolean {
    return this.#listeners.size > 0;
  }

  subscribe = (listener: () => void): Stop => {
    this.#listeners.add(listener);
    this.#hold();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#release(() => true);
    };
  };

  /** Rows `from`…`to` are on screen. */
  show = (from: number, to: number): void => {
    const [first, last] = pagesInView(from, to, this.#size, this.#cursors.length);
    if (first === this.#view[0] && last === this.#view[1]) return;
    this.#view = [first, last];
    this.#hold();
    this.#tell();
  };

  /** Asks for the pages in view again. What is on screen stays until the answer is there. */
  retry = (): void => {
    this.#release(() => true);
    this.#failed = false;
    this.#hold();
    this.#tell();
  };

  /** From now on other parts of each row are asked for; they are the same rows. */
  askFor(parts: string, ask: Ask<Row>): void {
    if (this.#parts === parts) return;
    this.#parts = parts;
    this.#ask = ask;
    if (this.watched) this.retry();
  }

  keepPlace = (scrollTop: number): void => {
    this.scrollTop = scrollTop;
  };

  /** Rows `from`…`to`, also those that were let go of; what was never seen is left out. */
  between = async (from: number, to: number): Promise<Row[]> => {
    const pages: Promise<readonly Row[]>[] = [];
    const last = Math.min(Math.floor(to / this.#size), this.#cursors.length - 1);
    const first = Math.floor(from / this.#size);
    for (let index = first; index <= last; index++) pages.push(this.#once(index));
    const start = first * this.#size;
    return (await Promise.all(pages)).flat().slice(from - start, to - start + 1);
  };

  #once(index: number): Promise<readonly Row[]> {
    const held = this.#pages.get(index);
    if (held) return Promise.resolve(held.rows);
    return new Promise((resolve) => {
      let stop: Stop | undefined;
      const done = (rows: readonly Row[]) => {
        // a cached answer may come before `ask` returns
        queueMicrotask(() => stop?.());
        resolve(rows);
      };
      stop = this.#ask(this.#cursors[index] ?? START, ({ page, failed }) => {
        if (page || failed) done(page?.rows ?? []);
      });
    });
  }

  #hold(): void {
    const [first, last] = this.#view;
    this.#release((index) => index < first || index > last);
    for (let index = first; index <= last; index++) {
      if (this.#asked.has(index)) continue;
      // a cached answer may come before `ask` returns
      this.#asked.set(index, () => {});
      this.#asked.set(
        index,
        this.#ask(this.#cursors[index] ?? START, (result) => this.#take(index, result)),
      );
    }
  }

  #release(gone: (index: number) => boolean): void {
    for (const [index, stop] of this.#asked) {
      if (!gone(index)) continue;
      stop();
      this.#asked.delete(index);
    }
    const [first, last] = this.#view;
    for (const index of this.#pages.keys()) if (index < first || index > last) this.#pages.delete(index);
  }

  #take(index: number, { page, failed, error }: PageResult<Row>): void {
    this.#failed = failed;
    this.#error = failed ? error : undefined;
    if (page) {
      this.#pages.set(index, page);
      this.#learn(index, page);
    }
    this.#tell();
  }

  /** The next page begins where this one ends; a changed end makes the cursors behind it stale. */
  #learn(index: number, page: Page<Row>): void {
    const next = page.hasNext ? page.endCursor : null;
    if (next !== null && this.#cursors[index + 1] === next) return;
    this.#cursors = this.#cursors.slice(0, index + 1);
    if (next !== null) this.#cursors.push(next);
    this.#view = [
      Math.min(this.#view[0], this.#cursors.length - 1),
      Math.min(this.#view[1], this.#cursors.length - 1),
    ];
    this.#release((held) => held > index);
    this.#hold();
  }

  #tell(): void {
    const [first, rows] = this.#atHand();
    const known = this.#cursors.length;
    const loading = this.#pages.size === 0;
    const last = this.#pages.get(known - 1);
    this.#snapshot = {
      rows,
      offset: first * this.#size,
      count: loading ? 0 : rowCount(known, this.#size, last),
      ended: last !== undefined && !last.hasNext,
      loading,
      failed: this.#failed,
      error: this.#error,
    };
    for (const listener of this.#listeners) listener();
  }

  /** The pages in view that are here, from the first of them to the first gap. */
  #atHand(): [number, Row[]] {
    const [start, last] = this.#view;
    let first = start;
    while (first < last && !this.#pages.has(first)) first++;
    const rows: Row[] = [];
    for (let index = first; index <= last; index++) {
      const page = this.#pages.get(index);
      if (!page) break;
      rows.push(...page.rows);
    }
    return [first, rows];
  }
}
