/** So long what was just finished stays where it was, so that a second press takes that back and hits no other row. */
const HOLD_MS = 4000;

/** Rows that one's own hand has taken out of the list, kept on screen for a while. */
export class HeldBack {
  #release: (gone: string[]) => void = () => {};
  #until = new Map<string, number>();
  #waiting = new Map<string, ReturnType<typeof setTimeout>>();

  hold = (id: string): void => void this.#until.set(id, Date.now() + HOLD_MS);

  /** Of these that have left the list, those that may go at once; `rows`: what is in it again. */
  without = (gone: readonly string[], rows: readonly { id: string }[]): string[] => {
    for (const { id } of rows) this.#forget(id);
    const held = gone.filter((id) => this.#left(id) > 0);
    for (const id of held) this.#later(id);
    return gone.filter((id) => !held.includes(id));
  };

  /** Tells of those that may go now, until it is stopped. */
  listen = (release: (gone: string[]) => void): (() => void) => {
    this.#release = release;
    return () => {
      for (const id of this.#waiting.keys()) this.#forget(id);
    };
  };

  #left(id: string): number {
    return (this.#until.get(id) ?? 0) - Date.now();
  }

  #later(id: string): void {
    this.#forget(id);
    const timer = setTimeout(() => {
      if (this.#left(id) > 0) return this.#later(id);
      this.#forget(id);
      this.#release([id]);
    }, this.#left(id));
    this.#waiting.set(id, timer);
  }

  #forget(id: string): void {
    clearTimeout(this.#waiting.get(id));
    this.#waiting.delete(id);
  }
}
