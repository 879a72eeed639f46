import { useLingui } from "@lingui/react/macro";
import { useNavigate, useRouterState } from "@tanstack/react-router";
import type { Action } from "~/features/search/item";
import { type Hotkey, useHotkeys } from "~/lib/hotkeys";
import { currentTabs } from "~/lib/tabs/useTabs";
import { useCloseTab } from "./useCloseTab";

/** The keys that work everywhere: those of the actions, of the search and of the open records. */
export function useShellHotkeys(actions: readonly Action[], search: () => void): void {
  const { t } = useLingui();
  const navigate = useNavigate();
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  const close = useCloseTab();
  const keyed = actions.flatMap(({ keys, label, run }): Hotkey[] => (keys ? [{ keys, label, run }] : []));
  const hotkeys: Hotkey[] = [
    { keys: "mod+k", label: t`Search everything`, run: search, inFields: true },
    // a list that is on screen has its own search under this key
    { keys: "/", label: t`Search`, run: search },
    ...keyed,
    {
      keys: "alt+1-9",
      label: t`Go to an open record`,
      run: (digit) => {
        const tab = currentTabs()[digit - 1];
        if (tab) void navigate({ to: tab.path });
      },
    },
    {
      keys: "alt+w",
      label: t`Close this record`,
      run: () => {
        const tab = currentTabs().find((one) => one.path === pathname);
        if (tab) close(tab);
      },
    },
  ];
  useHotkeys(hotkeys, true);
}
