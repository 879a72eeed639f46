export type UserError = { code: string; message: string; path: readonly string[] };

/** What the server refused, by the field it speaks of; the rest is for the whole form. */
export class UserErrors {
  readonly all: readonly UserError[];

  constructor(all: readonly UserError[] = []) {
    this.all = all;
  }

  /** The message for a field, "phones.0.number". */
  at(field: string): string | undefined {
    return this.all.find((error) => fieldOf(error) === field)?.message;
  }

  /** Messages that belong to none of the form's fields, as one text. */
  besides(fields: readonly string[]): string | undefined {
    const rest = this.all.filter((error) => !fields.includes(fieldOf(error)));
    return rest.length > 0 ? rest.map((error) => error.message).join(" ") : undefined;
  }

  /** All messages by field, as a form library takes them. */
  get byField(): Record<string, string> {
    return Object.fromEntries(this.all.map((error) => [fieldOf(error), error.message]));
  }

  get text(): string | undefined {
    return this.besides([]);
  }

  get conflict(): UserError | undefined {
    return this.all.find((error) => error.code === "CONFLICT");
  }
}

export const NO_ERRORS = new UserErrors();

function fieldOf(error: UserError): string {
  const path = error.path[0] === "input" ? error.path.slice(1) : error.path;
  return path.join(".");
}
