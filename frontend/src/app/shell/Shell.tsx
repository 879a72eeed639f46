import { Trans } from "@lingui/react/macro";
import { Outlet } from "@tanstack/react-router";
import { useState } from "react";
import { Boundary } from "~/ui/Boundary";
import { useNarrow } from "~/ui/useNarrow";
import { BottomBar } from "./BottomBar";
import { IncomingCalls } from "./IncomingCalls";
import styles from "./Shell.module.css";
import { ShortcutsSheet } from "./ShortcutsSheet";
import { Sidebar } from "./Sidebar";
import { TabStrip } from "./TabStrip";
import { useShellHotkeys } from "./useShellHotkeys";
import { ViewerGate } from "./ViewerGate";

export function Shell() {
  return (
    <ViewerGate>
      <Frame />
    </ViewerGate>
  );
}

function Frame() {
  const narrow = useNarrow();
  const [sheet, setSheet] = useState(false);
  useShellHotkeys(() => setSheet(true));
  return (
    <div className={styles.shell}>
      <a href="#main" className={styles.skip}>
        <Trans>Skip to the content</Trans>
      </a>
      {!narrow && <Sidebar onShortcuts={() => setSheet(true)} />}
      <div className={styles.content}>
        <TabStrip />
        <main id="main" tabIndex={-1} className={styles.panel}>
          <Outlet />
        </main>
      </div>
      {narrow && <BottomBar onShortcuts={() => setSheet(true)} />}
      <Boundary>
        <IncomingCalls />
      </Boundary>
      {sheet && <ShortcutsSheet onClose={() => setSheet(false)} />}
    </div>
  );
}
