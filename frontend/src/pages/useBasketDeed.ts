import { useLingui } from "@lingui/react/macro";
import type { Kind } from "~/features/bulk/bulk";
import { BasketInIcon, BasketOutIcon } from "~/ui/icons";
import type { Deed } from "~/ui/record/RecordMenu";
import { useBasketActions } from "./list/useBasketActions";

/** Lays a record into the viewer's basket, or takes it out, from its own card. */
export function useBasketDeed(kind: Kind, { id, inBasket }: { id: string; inBasket: boolean }): Deed {
  const { t } = useLingui();
  const { add, remove } = useBasketActions(kind, { ids: [id] });
  return inBasket
    ? { key: "basket", label: t`Remove from basket`, icon: BasketOutIcon, run: () => void remove() }
    : { key: "basket", label: t`Add to basket`, icon: BasketInIcon, run: () => void add() };
}
