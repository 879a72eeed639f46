import { buildSchema, type GraphQLSchema } from "graphql";
import address from "../../../../schema.graphql?url";

let asked: Promise<GraphQLSchema> | undefined;

/** The served schema: a file beside the app, so that nobody's limits or points are spent on it. */
export function readSchema(): Promise<GraphQLSchema> {
  asked ??= fetch(address)
    .then((response) => (response.ok ? response.text() : Promise.reject(new Error(response.statusText))))
    .then((text) => buildSchema(text, { assumeValid: true }));
  asked.catch(() => {
    asked = undefined;
  });
  return asked;
}
