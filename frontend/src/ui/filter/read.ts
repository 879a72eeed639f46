import { type FilterJson, isObject } from "./json";
import { FORMS } from "./kinds";
import type { Condition, Group, Part, Path } from "./model";
import type { Form } from "./ops";
import { formOf, innerOf, type Parameter, type Parameters } from "./parameter";

/** A filter as the builder shows it. What it has no words for stays as it is. */
export function read(filter: FilterJson | null, parameters: Parameters): Group {
  const part = filter && partOf(filter, [], parameters);
  if (!part || (part.kind === "other" && Object.keys(part.json).length === 0))
    return { kind: "group", join: "all", parts: [], path: [] };
  return part.kind === "group" ? part : { kind: "group", join: "all", parts: [part], path: [] };
}

function partOf(json: FilterJson, path: Path, parameters: Parameters): Part {
  const atoms = atomsOf(json, path);
  const [first] = atoms;
  if (!first) return { kind: "other", json: {}, path };
  if (atoms.length === 1) return atomPart(first, parameters);
  return { kind: "group", join: "all", parts: atoms.flatMap((atom) => spread(atom, parameters)), path };
}

/** One key with its value: the smallest thing that holds or does not. */
type Atom = { key: string; value: unknown; json: FilterJson; path: Path };

function atomsOf(json: FilterJson, path: Path): Atom[] {
  return Object.entries(json).flatMap(([key, value]): Atom[] => {
    if (value === null || value === undefined) return [];
    if (!Array.isArray(value) || !value.some(isObject) || key === "and" || key === "or")
      return [{ key, value, json: { [key]: value }, path: [...path, key] }];
    return value.map((item, at) => ({ key, value: item, json: { [key]: [item] }, path: [...path, key, at] }));
  });
}

function atomPart(atom: Atom, parameters: Parameters): Part {
  const { key, value, json, path } = atom;
  if (key === "and" && isList(value))
    return (
      everyOf(value, path, parameters) ?? {
        kind: "group",
        join: "all",
        parts: listParts(atom, parameters),
        path,
      }
    );
  if (key === "or" && isList(value))
    return { kind: "group", join: "any", parts: optionsOf(value, path, parameters), path };
  if (key === "not" && isObject(value)) return notPart(value, path, parameters);
  return conditionOf(atom, false, parameters) ?? { kind: "other", json, path };
}

const isList = (value: unknown): value is FilterJson[] =>
  Array.isArray(value) && value.length > 0 && value.every(isObject);

/** Within "all of" what must all hold needs no frame of its own. */
function spread(atom: Atom, parameters: Parameters): Part[] {
  const { key, value, path } = atom;
  const together = key === "and" && isList(value) && !everyOf(value, path, parameters);
  return together ? listParts(atom, parameters) : [atomPart(atom, parameters)];
}

function listParts({ value, path }: Atom, parameters: Parameters): Part[] {
  return (value as FilterJson[]).flatMap((each, at) => {
    const atoms = atomsOf(each, [...path, at]);
    return atoms.length > 1
      ? atoms.flatMap((atom) => spread(atom, parameters))
      : atoms.map((atom) => atomPart(atom, parameters));
  });
}

const optionsOf = (list: readonly FilterJson[], path: Path, parameters: Parameters): Part[] =>
  list.map((each, at) => partOf(each, [...path, at], parameters));

function notPart(value: FilterJson, path: Path, parameters: Parameters): Part {
  const atoms = atomsOf(value, path);
  const [atom] = atoms;
  if (atom && atoms.length === 1) {
    if (atom.key === "or" && isList(atom.value))
      return { kind: "group", join: "none", parts: optionsOf(atom.value, atom.path, parameters), path };
    const condition = conditionOf(atom, true, parameters);
    if (condition) return { ...condition, path };
  }
  return { kind: "group", join: "none", parts: [partOf(value, path, parameters)], path };
}

function conditionOf({ key, value, path }: Atom, not: boolean, { list }: Parameters): Condition | null {
  for (const parameter of list) {
    const inner = innerOf(parameter.place, key, value);
    const [form, held] = inner === undefined ? [] : formFor(parameter, inner, not);
    if (form && held) return { kind: "condition", parameter: parameter.key, op: form.op, value: held, path };
  }
  return null;
}

function formFor({ kind }: Parameter, inner: unknown, not: boolean): [] | [Form, readonly string[]] {
  for (const form of FORMS[kind]) {
    const value = form.each || Boolean(form.not) !== not ? null : form.read(inner);
    if (value) return [form, value];
  }
  return [];
}

/** All values of one parameter that holds several, each with a condition of its own. */
function everyOf(list: readonly FilterJson[], path: Path, { list: all }: Parameters): Condition | null {
  for (const parameter of all) {
    const form = formOf(parameter, "allOf");
    const values = form && list.map((each) => ownValue(each, parameter, form));
    if (values?.every((value) => value !== null))
      return { kind: "condition", parameter: parameter.key, op: "allOf", value: values, path };
  }
  return null;
}

function ownValue(json: FilterJson, { place }: Parameter, form: Form): string | null {
  const [atom, ...others] = atomsOf(json, []);
  if (!atom || others.length > 0) return null;
  return form.read(innerOf(place, atom.key, atom.value))?.[0] ?? null;
}
