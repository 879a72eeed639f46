import { useLingui } from "@lingui/react/macro";
import { useRouterState } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useViewer } from "~/features/identity/viewer";
import type { Action, Found } from "~/features/search/item";
import { Palette } from "~/features/search/Palette";
import { activeHotkeys, type Hotkey } from "~/lib/hotkeys";
import type { RecordTab } from "~/lib/tabs/store";
import { useTabs } from "~/lib/tabs/useTabs";
import { useOpenRecord } from "~/pages/useOpenRecord";
import { useOpenTicket } from "~/pages/useOpenTicket";
import { ForwardIcon } from "~/ui/icons";
import { recordOf } from "./useCloseTab";

type QuickSearchProps = { actions: readonly Action[]; onClose: () => void };

/** Keys of the page that stand for something one can do there, and not for a way through it. */
const DOES = /^(?:[a-z.]|g [a-z]|mod\+z)$/;

/** The palette with what the app knows: open records, the ways to open others, all that can be done from here. */
export function QuickSearch({ actions, onClose }: QuickSearchProps) {
  const openTicket = useOpenTicket();
  const open = {
    contacts: useOpenRecord("contacts"),
    organizations: useOpenRecord("organizations"),
    tickets: ({ id, displayName }: Found, background: boolean) =>
      openTicket({ id, title: displayName }, background),
  };
  const { permissions, crmEnabled } = useViewer();
  const [here] = useState(activeHotkeys);
  return (
    <Palette
      actions={[...useActionsOf(here, actions), ...actions]}
      recent={useRecent()}
      maySearch={crmEnabled && READS.some((permission) => permissions.includes(permission))}
      onOpen={(found, background) => open[found.kind](found, background)}
      onClose={onClose}
    />
  );
}

/** What the page offers beside what can be done from anywhere. */
function useActionsOf(hotkeys: readonly Hotkey[], known: readonly Action[]): Action[] {
  const { t } = useLingui();
  return hotkeys
    .filter(({ keys, label }) => DOES.test(keys) && known.every((action) => action.label !== label))
    .map(({ keys, label, run }) => ({
      key: `here-${keys.replaceAll(/\W/g, "-")}`,
      label,
      section: t`On this page`,
      icon: ForwardIcon,
      keys,
      run: () => run(0),
    }));
}

const READS = ["contacts:read", "organizations:read", "tickets:read"];

/** The open records but for the one that is shown, the last opened first. */
function useRecent(): Found[] {
  const tabs = useTabs();
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  return useMemo(
    () =>
      tabs
        .filter(({ path }) => path !== pathname)
        .toReversed()
        .map(foundIn),
    [tabs, pathname],
  );
}

const KINDS: readonly Found["kind"][] = ["contacts", "organizations", "tickets"];

const foundIn = ({ path, title, initials, picture }: RecordTab): Found => ({
  kind: KINDS.find((kind) => path.startsWith(`/${kind}/`)) ?? "contacts",
  id: recordOf(path),
  displayName: title,
  initials,
  picture,
  under: "",
  sought: "nothing",
  archived: false,
});
