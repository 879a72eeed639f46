// A codegen plugin: what a list's filter may hold, by type, so that one out of an address is read before it is sent.
import { getNamedType, isEnumType, isInputObjectType } from "graphql";

const ROOTS = [
  "ContactFilter",
  "OrganizationFilter",
  "ActivityFilter",
  "TicketFilter",
  "CallFilter",
  "MessageFilter",
];

export const plugin = (schema) => {
  const types = {};
  const enums = {};
  const add = (type) => {
    if (isEnumType(type)) enums[type.name] = type.getValues().map(({ name }) => name);
    if (!isInputObjectType(type) || type.name in types) return;
    const fields = Object.values(type.getFields());
    types[type.name] = Object.fromEntries(fields.map((field) => [field.name, String(field.type)]));
    for (const field of fields) add(getNamedType(field.type));
  };
  for (const name of ROOTS) add(schema.getType(name));
  return JSON.stringify({ types, enums });
};

export default { plugin };
