type TypeRef = { kind: string };
type Field = { type: TypeRef };
type Type = { fields?: readonly Field[] | null };
type Introspection = { __schema: { types: readonly Type[] } };

/**
 * The schema as the cache shall know it: no field is nullable. Of a nullable field that it has forgotten the cache would
 * say "null" until the server answers, which screens take for "there is none": forms would close over what was typed.
 * Now the answer as a whole is missing for that while, and what is on the screen stays. Nulls that the server says are
 * kept as they are.
 */
export function whole<Schema extends Introspection>(schema: Schema): Schema {
  const types = schema.__schema.types.map((type) =>
    type.fields
      ? { ...type, fields: type.fields.map((field) => ({ ...field, type: sure(field.type) })) }
      : type,
  );
  return { ...schema, __schema: { ...schema.__schema, types } };
}

const sure = (type: TypeRef) => (type.kind === "NON_NULL" ? type : { kind: "NON_NULL", ofType: type });
