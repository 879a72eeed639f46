import { useLingui } from "@lingui/react/macro";
import { useNavigate, useRouterState } from "@tanstack/react-router";
import { type Hotkey, useHotkeys } from "~/lib/hotkeys";
import { currentTabs } from "~/lib/tabs/useTabs";
import { usePlaces } from "../usePlaces";
import { useCloseTab } from "./useCloseTab";

/** The keys that work everywhere. */
export function useShellHotkeys(openSheet: () => void): void {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  const close = useCloseTab();
  const places: Hotkey[] = usePlaces().map(({ to, label, keys }) => ({
    keys,
    label: i18n._(label),
    run: () => void navigate({ to }),
  }));
  useHotkeys([
    ...places,
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
    { keys: "?", label: t`Show these shortcuts`, run: openSheet },
  ]);
}
