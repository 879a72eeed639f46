import { useLingui } from "@lingui/react/macro";
import type { ViewTab } from "~/features/views/ViewTabs";
import type { View } from "~/features/views/view";
import { ALL } from "./defaults";
import type { ListKind, ListState } from "./listState";

/** The views in sight: those that everybody has, those that are pinned, and the one that is shown. */
export function useViewTabs(
  list: ListKind,
  { views, viewKey }: Pick<ListState, "views" | "viewKey">,
  isPinned: (view: View) => boolean,
): ViewTab[] {
  const { t } = useLingui();
  const stored = views.filter((view) => isPinned(view) || view.id === viewKey);
  return [
    { key: ALL, label: t`All` },
    { key: "mine", label: list === "CONTACTS" ? t`My contacts` : t`My organizations` },
    { key: "basket", label: t`Basket` },
    ...stored.map(({ id, name }) => ({ key: id, label: name })),
  ];
}
