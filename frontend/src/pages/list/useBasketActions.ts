import { plural, t } from "@lingui/core/macro";
import { notifications } from "@mantine/notifications";
import { useBasketAdd, useBasketRemove } from "~/features/baskets/basket";
import type { Kind, Selected } from "~/features/bulk/bulk";
import type { BasketInput } from "~/gql/graphql";

type BasketActions = { add: () => Promise<void>; remove: () => Promise<void>; busy: boolean };

/** Lays what is selected into the basket, or takes it out, and says how many that were. */
export function useBasketActions(kind: Kind, selected: Selected): BasketActions {
  const adding = useBasketAdd();
  const removing = useBasketRemove();
  const input: BasketInput = kind === "contact" ? { contacts: selected } : { organizations: selected };
  return {
    busy: adding.busy || removing.busy,
    add: async () => {
      const { payload, errors } = await adding.run({ input });
      const count = payload?.changed ?? 0;
      tell(errors.text, plural(count, { one: "# added to the basket.", other: "# added to the basket." }));
    },
    remove: async () => {
      const { payload, errors } = await removing.run({ input });
      const count = payload?.changed ?? 0;
      tell(
        errors.text,
        plural(count, { one: "# taken out of the basket.", other: "# taken out of the basket." }),
      );
    },
  };
}

function tell(refused: string | undefined, done: string): void {
  notifications.show({
    message: refused ?? done,
    ...(refused !== undefined && { color: "red" }),
    closeButtonProps: { "aria-label": t`Close` },
  });
}
