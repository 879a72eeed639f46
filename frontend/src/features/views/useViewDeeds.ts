import { t } from "@lingui/core/macro";
import { notifications } from "@mantine/notifications";
import type { ListKind } from "~/gql/graphql";
import { useAction } from "~/lib/graphql/useAction";
import type { UserErrors } from "~/lib/graphql/userErrors";
import { tellUndo } from "~/ui/record/tellUndo";
import { CREATE, DELETE, MAKE_DEFAULT, UPDATE } from "./actions";
import type { Kept } from "./kept";
import type { View } from "./view";

type Patch = Partial<Kept> & { name?: string; shared?: boolean };

export type ViewDeeds = {
  /** What the API refused, or null. */
  change: (view: View, patch: Patch) => Promise<UserErrors | null>;
  makeDefault: (view: View | null) => Promise<void>;
  remove: (view: View) => Promise<boolean>;
};

/** What is done with views beyond choosing them; what is refused is told. */
export function useViewDeeds(list: ListKind, onRestored: (id: string) => void): ViewDeeds {
  const { run: update } = useAction(UPDATE);
  const { run: choose } = useAction(MAKE_DEFAULT);
  const { run: erase } = useAction(DELETE);
  const { run: create } = useAction(CREATE);

  const change: ViewDeeds["change"] = async (view, patch) => {
    const { payload, errors } = await update({
      input: { id: view.id, expectedVersion: view.version, ...patch },
    });
    return payload ? null : errors;
  };
  const makeDefault = async (view: View | null) => {
    tell(await choose({ input: { list, id: view?.id ?? null } }));
  };
  const restore = async (view: View) => {
    const { payload, errors } = await create({ input: { list, ...contentOf(view) } });
    const made = payload?.view;
    if (!made) return { refused: errors.text };
    if (view.isDefault) await choose({ input: { list, id: made.id } });
    onRestored(made.id);
    return {};
  };
  const remove = async (view: View) => {
    const outcome = await erase({ input: { id: view.id } });
    tell(outcome);
    if (outcome.payload) tellUndo(t`The view “${view.name}” is deleted`, () => restore(view));
    return outcome.payload !== null;
  };
  return { change, makeDefault, remove };
}

function contentOf({ name, shared, filter, order, columns, layout, density }: View) {
  const plain = columns.map(({ key, width }) => ({ key, width: width ?? null }));
  return { name, shared, filter, order, columns: plain, layout, density };
}

function tell({ errors }: { errors: UserErrors }): void {
  if (errors.text === undefined) return;
  notifications.show({ color: "red", message: errors.text, closeButtonProps: { "aria-label": t`Close` } });
}
