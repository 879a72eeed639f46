import type { Option } from "../fields/option";
import { isObject } from "./json";
import { FORMS, type Kind } from "./kinds";
import type { Form, Op } from "./ops";

/**
 * Where a parameter lies in the filter: `{city: …}`; with `member`: `{managers: {me: …}}`; with `item`, among others
 * of its kind: `{customFields: [{fieldId: …, text: …}]}`.
 */
export type Place = { field: string; member?: string; item?: { key: string; id: string } };

export type OptionGroup = { name: string; options: readonly Option[] };

/** Options that are looked for on the server. */
export type Found = {
  groups: readonly OptionGroup[];
  /** What the chosen ones are called; one that is not there is gone. */
  named: ReadonlyMap<string, Option>;
  loading: boolean;
};

export type SourceProps = {
  search: string;
  chosen: readonly string[];
  /** Just the names of the chosen are wanted. */
  namesOnly: boolean;
  children: (found: Found) => React.ReactNode;
};

/** Something that a list can be narrowed by. */
export type Parameter = {
  key: string;
  label: string;
  /** The heading under which it is offered; null: not offered, and shown only where a filter has it. */
  section: string | null;
  kind: Kind;
  place: Place;
  /** Ways to compare that make no sense here. */
  without?: readonly Op[];
  /** What is chosen from; undefined while it is on its way. */
  options?: readonly OptionGroup[] | undefined;
  Source?: React.ComponentType<SourceProps>;
};

export type Parameters = {
  list: readonly Parameter[];
  byKey: ReadonlyMap<string, Parameter>;
};

export const parametersOf = (list: readonly Parameter[]): Parameters => ({
  list,
  byKey: new Map(list.map((parameter) => [parameter.key, parameter])),
});

export function formsOf({ kind, without = [] }: Parameter): readonly Form[] {
  return FORMS[kind].filter(({ op }) => !without.includes(op));
}

/** All ways, those too that are not offered: somebody's filter may have them. */
export const formOf = ({ kind }: Parameter, op: Op): Form | undefined =>
  FORMS[kind].find((form) => form.op === op);

const IS_NULL = "isNull";

/** What a parameter is held against, at its place. */
export function placed({ field, member, item }: Place, inner: unknown): Record<string, unknown> {
  if (item) {
    const rest = isObject(inner) && IS_NULL in inner ? inner : { [member ?? ""]: inner };
    return { [field]: [{ [item.key]: item.id, ...rest }] };
  }
  return { [field]: member === undefined ? inner : { [member]: inner } };
}

/** The way back; undefined when it is not this place. `value`: what stands under the field, an item of it by itself. */
export function innerOf({ field, member, item }: Place, key: string, value: unknown): unknown {
  if (key !== field) return undefined;
  if (!item) return member === undefined ? value : soleOf(value, member);
  if (!isObject(value) || value[item.key] !== item.id) return undefined;
  const { [item.key]: _, ...rest } = value;
  return IS_NULL in rest && rest[IS_NULL] !== null ? rest : soleOf(rest, member ?? "");
}

function soleOf(value: unknown, member: string): unknown {
  if (!isObject(value)) return undefined;
  const held = Object.keys(value).filter((key) => value[key] !== null);
  return held.length === 1 && held[0] === member ? value[member] : undefined;
}
