import {
  type GraphQLFieldMap,
  type GraphQLInputFieldMap,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from "graphql";

/** A type, or one of its fields. */
export type Topic = { type: string; field?: string | undefined };

const MOST = 60;
const ROOTS = new Set(["Query", "Mutation", "Subscription"]);

export const title = ({ type, field }: Topic): string => (field ? `${type}.${field}` : type);

type Fields = GraphQLFieldMap<unknown, unknown> | GraphQLInputFieldMap;

/** The fields of a type; an empty object where there are none. */
export function fieldsOf(type: GraphQLNamedType | undefined): Fields {
  return isObjectType(type) || isInterfaceType(type) || isInputObjectType(type) ? type.getFields() : {};
}

/** Types and fields whose names hold the text, those that begin with it first, the root fields before others. */
export function find(schema: GraphQLSchema, text: string): Topic[] {
  const wanted = text.trim().toLowerCase();
  if (!wanted) return [];
  const hits: { topic: Topic; rank: number }[] = [];
  const see = (topic: Topic, name: string, base: number) => {
    const at = name.toLowerCase().indexOf(wanted);
    if (at >= 0) hits.push({ topic, rank: base + (name.length === wanted.length ? 0 : at === 0 ? 1 : 2) });
  };
  for (const [name, type] of Object.entries(schema.getTypeMap())) {
    if (name.startsWith("__")) continue;
    see({ type: name }, name, 0);
    for (const field of Object.keys(fieldsOf(type)))
      see({ type: name, field }, field, ROOTS.has(name) ? 0 : 10);
  }
  return hits
    .toSorted((one, other) => one.rank - other.rank || title(one.topic).localeCompare(title(other.topic)))
    .slice(0, MOST)
    .map(({ topic }) => topic);
}
