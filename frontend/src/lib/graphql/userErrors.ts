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

  /** The message for a field or for a place in it: "roleIds" also shows what was refused at "roleIds.2". */
  within(field: string): string | undefined {
    return this.all.find((error) => isWithin(error, field))?.message;
  }

  /** Messages that belong to none of the form's fields, as one text. */
  besides(fields: readonly string[]): string | undefined {
    return textOf(this.all.filter((error) => !fields.includes(fieldOf(error))));
  }

  /** As `besides`, for fields that show what is `within` them. */
  beyond(fields: readonly string[]): string | undefined {
    return textOf(this.all.filter((error) => !fields.some((field) => isWithin(error, field))));
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

function textOf(errors: readonly UserError[]): string | undefined {
  return errors.length > 0 ? errors.map((error) => error.message).join(" ") : undefined;
}

const isWithin = (error: UserError, field: string) => `${fieldOf(error)}.`.startsWith(`${field}.`);

function fieldOf(error: UserError): string {
  const path = error.path[0] === "input" ? error.path.slice(1) : error.path;
  return path.join(".");
}
