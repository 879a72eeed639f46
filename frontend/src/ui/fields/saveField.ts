import type { UserErrors } from "~/lib/graphql/userErrors";

/**
 * Saves one field; answers with what the server refused, or null.
 * `force` saves over what a colleague has changed in the meantime.
 */
export type SaveField<Value> = (value: Value, options: { force: boolean }) => Promise<UserErrors | null>;
