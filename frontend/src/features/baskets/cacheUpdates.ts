import type { Cache, UpdateResolver, UpdatesConfig } from "@urql/exchange-graphcache";
import { BASKET, type Basket } from "./basket";

const LISTS = new Set(["contacts", "organizations"]);

/** The counts are those of the answer; lists of what lies in the basket are asked again. */
const changed =
  (mutation: string): UpdateResolver =>
  (result, _args, cache) => {
    const { basket } = result[mutation] as unknown as { basket: Basket | null };
    if (!basket) return;
    cache.updateQuery({ query: BASKET }, () => ({ __typename: "Query", basket }));
    forgetBasketLists(cache);
  };

function forgetBasketLists(cache: Cache): void {
  for (const { fieldName, fieldKey, arguments: asked } of cache.inspectFields("Query")) {
    if (LISTS.has(fieldName) && JSON.stringify(asked).includes('"inBasket"')) {
      cache.invalidate("Query", fieldKey);
    }
  }
}

export const basketsUpdates = {
  Mutation: {
    basketAdd: changed("basketAdd"),
    basketRemove: changed("basketRemove"),
    basketClear: changed("basketClear"),
  },
} satisfies UpdatesConfig;
