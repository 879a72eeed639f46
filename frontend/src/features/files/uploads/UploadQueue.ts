import type { FileKind } from "~/gql/graphql";

/** Where a file goes: to a record, or in the place of a file that is there. */
export type Aim = { recordId: string; kind?: FileKind; replaces?: string };

/** A file on its way, or one that did not arrive. */
export type Sending = {
  key: number;
  file: File;
  aim: Aim;
  state: "waiting" | "sending" | "failed";
  /** From 0 to 1, as the bytes leave. */
  share: number;
  problem: string | null;
  /** Another try might end better. */
  again: boolean;
};

type Options = { onProgress: (share: number) => void; signal: AbortSignal };
/** `why` is null when it was stopped; `final`: it will never be taken as it is. */
type Failed = { why: string | null; final?: boolean };
/** Null when it arrived. */
export type Send = (file: File, aim: Aim, options: Options) => Promise<Failed | null>;

const AT_ONCE = 2;
const NONE: readonly Sending[] = [];

/** Files on their way to records. It outlives the screens that show it: nobody has to wait on the page. */
export class UploadQueue {
  #send: Send;
  #sendings: readonly Sending[] = [];
  #byRecord = new Map<string, readonly Sending[]>();
  #stops = new Map<number, AbortController>();
  #listeners = new Set<() => void>();
  #count = 0;

  constructor(send: Send) {
    this.#send = send;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** What is on its way to a record, in the order it was given. */
  of(recordId: string): readonly Sending[] {
    return this.#byRecord.get(recordId) ?? NONE;
  }

  get busy(): boolean {
    return this.#sendings.some(({ state }) => state !== "failed");
  }

  add(files: readonly File[], aim: Aim): void {
    const added = files.map((file) => {
      this.#count += 1;
      return { key: this.#count, file, aim, state: "waiting", share: 0, problem: null, again: true } as const;
    });
    this.#set([...this.#sendings, ...added]);
    this.#next();
  }

  /** Stops it, wherever it is, or forgets that it failed. */
  cancel = (key: number): void => {
    this.#stops.get(key)?.abort();
    this.#set(this.#sendings.filter((sending) => sending.key !== key));
    this.#next();
  };

  retry = (key: number): void => {
    this.#change(key, { state: "waiting", share: 0, problem: null });
    this.#next();
  };

  #next(): void {
    const free = AT_ONCE - this.#sendings.filter(({ state }) => state === "sending").length;
    const waiting = this.#sendings.filter(({ state }) => state === "waiting").slice(0, Math.max(0, free));
    for (const sending of waiting) void this.#start(sending);
  }

  async #start({ key, file, aim }: Sending): Promise<void> {
    const stop = new AbortController();
    this.#stops.set(key, stop);
    this.#change(key, { state: "sending" });
    const onProgress = (share: number) => this.#change(key, { share });
    const failed = await this.#send(file, aim, { onProgress, signal: stop.signal });
    this.#stops.delete(key);
    if (failed && failed.why !== null) {
      this.#change(key, { state: "failed", problem: failed.why, again: !failed.final });
    } else this.#set(this.#sendings.filter((sending) => sending.key !== key));
    this.#next();
  }

  #change(key: number, changes: Partial<Sending>): void {
    this.#set(this.#sendings.map((each) => (each.key === key ? { ...each, ...changes } : each)));
  }

  #set(sendings: readonly Sending[]): void {
    this.#sendings = sendings;
    const records = new Set(sendings.map(({ aim }) => aim.recordId));
    this.#byRecord = new Map(
      Array.from(records, (id) => [id, sendings.filter(({ aim }) => aim.recordId === id)]),
    );
    for (const listener of this.#listeners) listener();
  }
}
