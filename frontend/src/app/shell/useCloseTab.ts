import { useLingui } from "@lingui/react/macro";
import { useNavigate, useRouterState } from "@tanstack/react-router";
import { dropDrafts, hasDrafts } from "~/lib/drafts";
import { neighbour, type RecordTab } from "~/lib/tabs/store";
import { closeTab, currentTabs } from "~/lib/tabs/useTabs";

/** The id of the tab's record. */
export const recordOf = (path: string): string => decodeURIComponent(path.split("/")[2] ?? "");

/** Closes a tab, asking first when something begun on it would be lost, and goes on to its neighbour. */
export function useCloseTab(): (tab: RecordTab) => void {
  const { t } = useLingui();
  const navigate = useNavigate();
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  return (tab) => {
    const record = recordOf(tab.path);
    // oxlint-disable-next-line no-alert -- the browser's own question cannot be missed
    if (hasDrafts(record) && !confirm(t`What you began on ${tab.title} has not been saved. Discard it?`))
      return;
    dropDrafts(record);
    const next = neighbour(currentTabs(), tab.path);
    closeTab(tab.path);
    if (pathname === tab.path) void navigate({ to: next?.path ?? `/${tab.path.split("/")[1]}` });
  };
}
