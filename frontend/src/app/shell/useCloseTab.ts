import { useLingui } from "@lingui/react/macro";
import { useNavigate, useRouterState } from "@tanstack/react-router";
import { hasDraft, setDraft } from "~/lib/drafts";
import { neighbour, type RecordTab } from "~/lib/tabs/store";
import { closeTab, currentTabs } from "~/lib/tabs/useTabs";

/** The note begun on the tab's record. */
export const draftOf = (path: string): string => `/note/${decodeURIComponent(path.split("/")[2] ?? "")}`;

/** Closes a tab, asking first when a note begun on it would be lost, and goes on to its neighbour. */
export function useCloseTab(): (tab: RecordTab) => void {
  const { t } = useLingui();
  const navigate = useNavigate();
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  return (tab) => {
    const draft = draftOf(tab.path);
    // oxlint-disable-next-line no-alert -- the browser's own question cannot be missed
    if (hasDraft(draft) && !confirm(t`The note you began on ${tab.title} has not been saved. Discard it?`))
      return;
    setDraft(draft, "");
    const next = neighbour(currentTabs(), tab.path);
    closeTab(tab.path);
    if (pathname === tab.path) void navigate({ to: next?.path ?? `/${tab.path.split("/")[1]}` });
  };
}
