import { useQuery } from "urql";
import { graphql } from "~/gql";
import type { BasketQuery } from "~/gql/graphql";
import { useAction } from "~/lib/graphql/useAction";
import { useGapRefetch } from "~/lib/graphql/useGapRefetch";

export const BASKET = graphql(`query Basket { basket { contactCount organizationCount } }`);

const ADD = graphql(`
  mutation BasketAdd($input: BasketInput!) {
    basketAdd(input: $input) {
      changed basket { contactCount organizationCount } userErrors { code message path }
    }
  }
`);

const REMOVE = graphql(`
  mutation BasketRemove($input: BasketInput!) {
    basketRemove(input: $input) {
      changed basket { contactCount organizationCount } userErrors { code message path }
    }
  }
`);

const CLEAR = graphql(`
  mutation BasketClear($input: BasketClearInput!) {
    basketClear(input: $input) {
      changed basket { contactCount organizationCount } userErrors { code message path }
    }
  }
`);

export type Basket = BasketQuery["basket"];

/** How much the viewer has laid aside; undefined until that is known. */
export function useBasket(): Basket | undefined {
  const [{ data }, refetch] = useQuery({ query: BASKET });
  useGapRefetch(refetch);
  return data?.basket;
}

export const useBasketAdd = () => useAction(ADD);
export const useBasketRemove = () => useAction(REMOVE);
export const useBasketClear = () => useAction(CLEAR);
