import type { FilterJson } from "./json";
import type { Condition, Group, Part } from "./model";
import { formOf, type Parameters, placed } from "./parameter";

/** What the builder shows as the API takes it; null when nothing is asked. Groups without conditions ask nothing. */
export function write({ join, parts }: Group, parameters: Parameters): FilterJson | null {
  const [first, ...others] = parts;
  if (join === "all" && first && first.kind !== "group" && others.length === 0)
    return jsonOf(first, parameters);
  return groupJson({ kind: "group", join, parts }, parameters);
}

function groupJson({ join, parts }: Group, parameters: Parameters): FilterJson | null {
  const list = parts.map((part) => jsonOf(part, parameters)).filter((json) => json !== null);
  if (list.length === 0) return null;
  if (join === "none") return { not: { or: list } };
  return join === "all" ? { and: list } : { or: list };
}

function jsonOf(part: Part, parameters: Parameters): FilterJson | null {
  if (part.kind === "other") return part.json;
  return part.kind === "group" ? groupJson(part, parameters) : conditionJson(part, parameters);
}

function conditionJson({ parameter: key, op, value }: Condition, { byKey }: Parameters): FilterJson | null {
  const parameter = byKey.get(key);
  const form = parameter && formOf(parameter, op);
  if (!form) return null;
  if (form.each) return { and: value.map((each) => placed(parameter.place, form.write([each]))) };
  const json = placed(parameter.place, form.write(value));
  return form.not ? { not: json } : json;
}
