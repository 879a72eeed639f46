/** How a browser tab stands: which of several shows what pops up, and opens the card of who calls. */
export type Standing = {
  id: string;
  /** It has a line to the server. */
  live: boolean;
  focused: boolean;
  visible: boolean;
  /** When it last had the focus, in milliseconds. */
  focusedAt: number;
};

type Look = () => Omit<Standing, "id" | "focusedAt">;
type Message = { kind: "who" } | { kind: "here"; standing: Standing } | { kind: "gone"; id: string };

const PATIENCE_MS = 40;

/** The tab that leads: with a line, looked at, else in sight, else looked at last. All tabs choose the same one. */
export function leaderOf(standings: readonly Standing[]): Standing | undefined {
  return standings.toSorted(better)[0];
}

function better(one: Standing, other: Standing): number {
  return (
    Number(other.live) - Number(one.live) ||
    Number(other.focused) - Number(one.focused) ||
    Number(other.visible) - Number(one.visible) ||
    other.focusedAt - one.focusedAt ||
    (one.id < other.id ? -1 : 1)
  );
}

/**
 * This browser's tabs, which tell each other how they stand. A channel rather than a lock: locks are missing on
 * plain-http addresses.
 */
export class Screens {
  #channel = new BroadcastChannel("ringbook.screens");
  #others = new Map<string, { standing: Standing; at: number }>();
  #listeners = new Set<() => void>();
  #look: Look;
  #me: Standing;
  leads = true;

  constructor(id: string, look: Look) {
    this.#look = look;
    this.#me = { id, focusedAt: 0, ...look() };
    this.#channel.addEventListener("message", ({ data }: MessageEvent<Message>) => this.#take(data));
    this.#say({ kind: "who" });
    this.renew();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Looks how this tab stands now and tells the others. */
  renew = (): void => {
    const now = this.#look();
    const focusedAt = now.focused ? Date.now() : this.#me.focusedAt;
    this.#me = { id: this.#me.id, focusedAt, ...now };
    this.#say({ kind: "here", standing: this.#me });
    this.#choose();
  };

  /** Asks who is there and forgets who is silent, such as a tab that crashed; whether this one leads. */
  rollCall = async (): Promise<boolean> => {
    const asked = performance.now();
    this.renew();
    this.#say({ kind: "who" });
    await new Promise((resolve) => {
      setTimeout(resolve, PATIENCE_MS);
    });
    for (const [id, { at }] of this.#others) if (at < asked) this.#others.delete(id);
    this.#choose();
    return this.leads;
  };

  /** The page goes away, perhaps to come back. */
  leave = (): void => this.#say({ kind: "gone", id: this.#me.id });

  close = (): void => {
    this.leave();
    this.#channel.close();
  };

  #say(message: Message): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no other origin
    this.#channel.postMessage(message);
  }

  #take(message: Message): void {
    if (message.kind === "who") this.#say({ kind: "here", standing: this.#me });
    if (message.kind === "gone") this.#others.delete(message.id);
    if (message.kind === "here") {
      this.#others.set(message.standing.id, { standing: message.standing, at: performance.now() });
    }
    this.#choose();
  }

  #choose(): void {
    const all = [this.#me, ...[...this.#others.values()].map(({ standing }) => standing)];
    const leads = leaderOf(all)?.id === this.#me.id;
    if (leads === this.leads) return;
    this.leads = leads;
    for (const listener of this.#listeners) listener();
  }
}
