import { useEffect, useState, useSyncExternalStore } from "react";
import { isLive, onLiveChange } from "../graphql/socket";
import { uniqueKey } from "../uniqueKey";
import { Screens } from "./screens";

const look = () => ({
  live: isLive(),
  focused: document.hasFocus(),
  visible: document.visibilityState === "visible",
});

let ours: Screens | null = null;

/** This tab among the browser's tabs; made once and as long-lived as the page. */
function screens(): Screens {
  ours ??= new Screens(uniqueKey(), look);
  return ours;
}

/** Whether this tab is the one that shows calls, and how to make sure. */
export function useScreens(): { leads: boolean; rollCall: () => Promise<boolean> } {
  const [tabs] = useState(screens);
  const leads = useSyncExternalStore(tabs.subscribe, () => tabs.leads);
  useEffect(() => {
    const { renew } = tabs;
    const stop = onLiveChange(renew);
    for (const name of ["focus", "blur"]) addEventListener(name, renew);
    document.addEventListener("visibilitychange", renew);
    addEventListener("pagehide", tabs.leave);
    return () => {
      stop();
      for (const name of ["focus", "blur"]) removeEventListener(name, renew);
      document.removeEventListener("visibilitychange", renew);
      removeEventListener("pagehide", tabs.leave);
    };
  }, [tabs]);
  return { leads, rollCall: tabs.rollCall };
}
