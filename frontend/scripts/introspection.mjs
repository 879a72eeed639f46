// A codegen plugin: the schema as graphcache wants it, without descriptions and directives.
import { minifyIntrospectionQuery } from "@urql/introspection";
import { introspectionFromSchema } from "graphql";

export const plugin = (schema) =>
  JSON.stringify(minifyIntrospectionQuery(introspectionFromSchema(schema, { descriptions: false })));

export default { plugin };
