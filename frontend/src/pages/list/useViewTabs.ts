import { useLingui } from "@lingui/react";
import type { ViewTab } from "~/features/views/ViewTabs";
import type { View } from "~/features/views/view";
import type { ListKind, ListState } from "./listState";
import { dataOf } from "./lists";

/** The views in sight: those that everybody has, those that are pinned, and the one that is shown. */
export function useViewTabs(
  list: ListKind,
  { views, viewKey }: Pick<ListState, "views" | "viewKey">,
  isPinned: (view: View) => boolean,
): ViewTab[] {
  const { i18n } = useLingui();
  const stored = views.filter((view) => isPinned(view) || view.id === viewKey);
  return [
    ...Object.entries(dataOf(list).views).map(([key, { label }]) => ({ key, label: i18n._(label) })),
    ...stored.map(({ id, name }) => ({ key: id, label: name })),
  ];
}
