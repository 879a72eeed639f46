import type { FindPeople } from "./people";

type Deeds = {
  onSubmit: () => void;
  onCancel?: (() => void) | undefined;
  find: FindPeople;
};

/** What the editor's keys do at this moment: the editor is made once, while what is around it is drawn anew. */
export class Runs {
  #deeds: Deeds | null = null;
  readonly link: () => void;

  constructor(link: () => void) {
    this.link = link;
  }

  take(deeds: Deeds): void {
    this.#deeds = deeds;
  }

  submit(): void {
    this.#deeds?.onSubmit();
  }

  /** Whether there was anything to cancel. */
  cancel(): boolean {
    this.#deeds?.onCancel?.();
    return this.#deeds?.onCancel !== undefined;
  }

  find(text: string): ReturnType<FindPeople> {
    return this.#deeds?.find(text) ?? Promise.resolve([]);
  }
}
