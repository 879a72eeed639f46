import { plural, t } from "@lingui/core/macro";
import { notifications } from "@mantine/notifications";
import { useBasketAdd, useBasketRemove } from "~/features/baskets/basket";
import type { Kind, Selected } from "~/features/bulk/bulk";
import type { BasketInput } from "~/gql/graphql";
import type { UserErrors } from "~/lib/graphql/userErrors";
import { tellUndo } from "~/ui/record/tellUndo";
import { canGoBack } from "./canGoBack";

type BasketActions = { add: () => Promise<void>; remove: () => Promise<void>; busy: boolean };

type Outcome = { payload: { changed: number | null } | null; errors: UserErrors };

/** Lays what is selected into the basket, or takes it out, says how many that were, and takes it back if wanted. */
export function useBasketActions(kind: Kind, selected: Selected): BasketActions {
  const adding = useBasketAdd();
  const removing = useBasketRemove();
  const input: BasketInput = kind === "contact" ? { contacts: selected } : { organizations: selected };
  return {
    busy: adding.busy || removing.busy,
    add: async () => {
      const outcome = await adding.run({ input });
      const count = outcome.payload?.changed ?? 0;
      const done = plural(count, { one: "# added to the basket.", other: "# added to the basket." });
      tell(outcome, done, selected, () => removing.run({ input }));
    },
    remove: async () => {
      const outcome = await removing.run({ input });
      const count = outcome.payload?.changed ?? 0;
      const done = plural(count, { one: "# taken out of the basket.", other: "# taken out of the basket." });
      tell(outcome, done, selected, () => adding.run({ input }));
    },
  };
}

function tell(
  { payload, errors }: Outcome,
  done: string,
  selected: Selected,
  back: () => Promise<{ errors: UserErrors }>,
): void {
  const refused = errors.text;
  if (payload && canGoBack(selected, payload.changed ?? 0)) {
    tellUndo(done, async () => ({ refused: (await back()).errors.text }));
    return;
  }
  notifications.show({
    message: refused ?? done,
    ...(refused !== undefined && { color: "red" }),
    closeButtonProps: { "aria-label": t`Close` },
  });
}
