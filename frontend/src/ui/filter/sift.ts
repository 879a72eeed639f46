import { type FilterJson, isObject } from "./json";

/** What a filter may hold: by type its fields, `{"StringFilter": {"in": "[String!]"}}`, and the words of enums. */
export type FilterTypes = {
  types: Readonly<Record<string, Readonly<Record<string, string>>>>;
  enums: Readonly<Record<string, readonly string[]>>;
};

export type Sifted = { filter: FilterJson | null; strange: boolean };

/** Of a filter that somebody may have typed, or that was kept for long: what the API can be asked with. */
export function sift(value: unknown, root: string, types: FilterTypes): Sifted {
  if (value === undefined || value === null) return { filter: null, strange: false };
  if (!isObject(value)) return { filter: null, strange: true };
  const sifter = new Sifter(root, types);
  const filter = sifter.all(value);
  return { filter: Object.keys(filter).length > 0 ? filter : null, strange: sifter.strange };
}

class Sifter {
  strange = false;
  readonly root: string;
  readonly types: FilterTypes;

  constructor(root: string, types: FilterTypes) {
    this.root = root;
    this.types = types;
  }

  /** Each of these must hold, so that one can go without the others meaning something else. */
  all(filter: FilterJson): FilterJson {
    const kept = Object.entries(filter).flatMap(([key, value]) => {
      const good = this.part(key, value);
      return good === null ? [] : [[key, good] as const];
    });
    return Object.fromEntries(kept);
  }

  private part(key: string, value: unknown): unknown {
    if (value === null) return null;
    if (key === "and" && Array.isArray(value)) return filled(value.map((each) => this.within(each)));
    if (key === "or" && Array.isArray(value) && value.length > 0)
      return filled(value.filter((each) => this.whole(each, this.root)));
    const type = this.types.types[this.root]?.[key];
    return type !== undefined && this.whole(value, type) ? value : this.leave();
  }

  private within(each: unknown): FilterJson | null {
    const good = isObject(each) ? this.all(each) : this.leave();
    return good && Object.keys(good).length > 0 ? good : null;
  }

  /** Within "one of" and "not" a part that went would turn the meaning round: they are good as a whole, or not. */
  private whole(value: unknown, type: string): boolean {
    const good = fits(value, type, this.types);
    if (!good) this.leave();
    return good;
  }

  private leave(): null {
    this.strange = true;
    return null;
  }
}

const filled = <T>(values: readonly (T | null)[]): T[] | null => {
  const kept = values.filter((value) => value !== null);
  return kept.length > 0 ? kept : null;
};

/** Whether a value is of a type as GraphQL writes it: "[ID!]", "StringFilter", "Boolean!". */
function fits(value: unknown, type: string, known: FilterTypes): boolean {
  if (type.endsWith("!"))
    return value !== null && value !== undefined && fits(value, type.slice(0, -1), known);
  if (value === null || value === undefined) return true;
  if (type.startsWith("["))
    return Array.isArray(value) && value.every((each) => fits(each, type.slice(1, -1), known));
  const words = known.enums[type];
  if (words) return typeof value === "string" && words.includes(value);
  const fields = known.types[type];
  return fields ? fitsFields(value, fields, known) : (SCALARS[type]?.(value) ?? false);
}

function fitsFields(value: unknown, fields: Readonly<Record<string, string>>, known: FilterTypes): boolean {
  if (!isObject(value) || !Object.keys(value).every((key) => Object.hasOwn(fields, key))) return false;
  return Object.entries(fields).every(([key, type]) => fits(value[key], type, known));
}

const isText = (value: unknown) => typeof value === "string";
const isMoment = (value: unknown) => isText(value) && /^\d{4}-\d\d-\d\dT/.test(value) && isTime(value);
const isTime = (text: string) => !Number.isNaN(Date.parse(text));

const SCALARS: Record<string, (value: unknown) => boolean> = {
  ID: isText,
  String: isText,
  Boolean: (value) => typeof value === "boolean",
  Int: Number.isInteger,
  Decimal: (value) =>
    (isText(value) || typeof value === "number") && /^[+-]?\d+(\.\d+)?$/.test(String(value)),
  Date: (value) => isText(value) && /^\d{4}-\d\d-\d\d$/.test(value) && isTime(value),
  DateTime: isMoment,
};
