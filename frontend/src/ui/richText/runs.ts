import type { TextField } from "./fields";
import type { FindPeople } from "./people";

type Deeds = {
  onSubmit: () => void;
  onCancel?: (() => void) | undefined;
  find: FindPeople;
  fields?: readonly TextField[] | undefined;
};

/** What the editor's keys do at this moment: the editor is made once, while what is around it is drawn anew. */
export class Runs {
  #deeds: Deeds;
  readonly link: () => void;

  constructor(link: () => void, deeds: Deeds) {
    this.link = link;
    this.#deeds = deeds;
  }

  take(deeds: Deeds): void {
    this.#deeds = deeds;
  }

  submit(): void {
    this.#deeds.onSubmit();
  }

  /** Whether there was anything to cancel. */
  cancel(): boolean {
    this.#deeds.onCancel?.();
    return this.#deeds.onCancel !== undefined;
  }

  /** What a field is called; one that nobody knows, by its key. */
  fieldLabel(key: string): string {
    return this.#deeds.fields?.find((field) => field.key === key)?.label ?? key;
  }

  find(text: string): ReturnType<FindPeople> {
    return this.#deeds.find(text);
  }
}
