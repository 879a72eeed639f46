import type { Kind } from "./kinds";
import { type Parameter, type Parameters, type Place, parametersOf } from "./parameter";

/** A parameter of each kind, in each sort of place: what the tests read and write. */
const one = (key: string, kind: Kind, place: Place = { field: key }): Parameter => ({
  key,
  label: key,
  section: "",
  kind,
  place,
});

const own = (id: string, kind: Kind, member: string): Parameter =>
  one(`own:${id}`, kind, { field: "own", member, item: { key: "fieldId", id } });

export const EXAMPLES: Parameters = parametersOf([
  one("city", "text"),
  one("name", "text"),
  one("stage", "option"),
  one("tags", "tags"),
  one("type", "words"),
  one("born", "day"),
  one("created", "moment"),
  one("basket", "flag"),
  one("phone", "phone"),
  one("search", "search"),
  one("mine", "flag", { field: "managers", member: "me" }),
  one("managers", "option"),
  own("t", "text", "text"),
  own("n", "number", "number"),
  own("f", "flag", "flag"),
  own("o", "tags", "options"),
]);
