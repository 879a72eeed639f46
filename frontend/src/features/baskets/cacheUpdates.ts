import type { Cache, UpdateResolver, UpdatesConfig } from "@urql/exchange-graphcache";
import type { BasketInput } from "~/gql/graphql";
import { BASKET, type Basket } from "./basket";

const LISTS = new Set(["contacts", "organizations"]);

/** The counts are those of the answer; lists of what lies in the basket are asked again, and open cards of these. */
const changed =
  (mutation: string): UpdateResolver =>
  (result, args, cache) => {
    const { basket } = result[mutation] as unknown as { basket: Basket | null };
    if (!basket) return;
    cache.updateQuery({ query: BASKET }, () => ({ __typename: "Query", basket }));
    forgetBasketLists(cache);
    forgetMarks(cache, args["input"] as BasketInput);
  };

function forgetBasketLists(cache: Cache): void {
  for (const { fieldName, fieldKey, arguments: asked } of cache.inspectFields("Query")) {
    if (LISTS.has(fieldName) && JSON.stringify(asked).includes('"inBasket"')) {
      cache.invalidate("Query", fieldKey);
    }
  }
}

function forgetMarks(cache: Cache, { contacts, organizations }: BasketInput): void {
  for (const id of contacts?.ids ?? []) cache.invalidate({ __typename: "Contact", id }, "inBasket");
  for (const id of organizations?.ids ?? []) cache.invalidate({ __typename: "Organization", id }, "inBasket");
}

export const basketsUpdates = {
  Mutation: {
    basketAdd: changed("basketAdd"),
    basketRemove: changed("basketRemove"),
    basketClear: changed("basketClear"),
  },
} satisfies UpdatesConfig;
