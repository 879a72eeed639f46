import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import { useMay, useViewer } from "~/features/identity/viewer";
import { JobNews } from "~/features/jobs/JobNews";
import { JobsTray } from "~/features/jobs/JobsTray";
import { SilenceBanner } from "~/features/silence/SilenceBanner";
import { ActivityDialogs } from "~/pages/ActivityDialogs";
import { Composers } from "~/pages/Composers";
import { Boundary } from "~/ui/Boundary";
import { useNarrow } from "~/ui/useNarrow";
import { BottomBar } from "./BottomBar";
import { Dialling } from "./Dialling";
import { IncomingCalls } from "./IncomingCalls";
import { Notices } from "./Notices";
import { People } from "./People";
import { Place } from "./Place";
import { QuickSearch } from "./QuickSearch";
import { SegmentsProgress } from "./SegmentsProgress";
import styles from "./Shell.module.css";
import { ShortcutsSheet } from "./ShortcutsSheet";
import { Sidebar } from "./Sidebar";
import { TabStrip } from "./TabStrip";
import { useAdding } from "./useAdding";
import { useLiveSettings } from "./useLiveSettings";
import { useShellActions } from "./useShellActions";
import { useShellHotkeys } from "./useShellHotkeys";
import { ViewerGate } from "./ViewerGate";

/** A fault must not keep the next call from popping. */
const CALLS_AGAIN_MS = 5000;

export function Shell() {
  return (
    <ViewerGate>
      <People>
        <Dialling>
          <ActivityDialogs>
            <Composers>
              <Frame />
            </Composers>
          </ActivityDialogs>
        </Dialling>
      </People>
    </ViewerGate>
  );
}

function Frame() {
  const narrow = useNarrow();
  const [sheet, setSheet] = useState(false);
  const [searching, setSearching] = useState(false);
  const { crmEnabled } = useViewer();
  const administers = useMay("enterprise:configure");
  const { add, dialog } = useAdding();
  const actions = useShellActions({ add, showShortcuts: () => setSheet(true) });
  const search = () => setSearching(true);
  useShellHotkeys(actions, search);
  useLiveSettings();
  return (
    <div className={styles.shell}>
      <a href="#main" className={styles.skip}>
        <Trans>Skip to the content</Trans>
      </a>
      {!narrow && <Sidebar onShortcuts={() => setSheet(true)} onSearch={search} />}
      <div className={styles.content}>
        {administers && (
          <Boundary>
            <SilenceBanner />
          </Boundary>
        )}
        {crmEnabled && <TabStrip />}
        <main id="main" tabIndex={-1} className={styles.panel}>
          <Place />
        </main>
        {narrow && <SegmentsProgress />}
        {narrow && <JobsTray onlyOpen />}
      </div>
      {narrow && <BottomBar onShortcuts={() => setSheet(true)} onSearch={search} />}
      {crmEnabled && (
        <Boundary againAfter={CALLS_AGAIN_MS}>
          <IncomingCalls />
        </Boundary>
      )}
      <Boundary>
        <Notices />
      </Boundary>
      <Boundary>
        <JobNews />
      </Boundary>
      {searching && <QuickSearch actions={actions} onClose={() => setSearching(false)} />}
      {dialog}
      {sheet && <ShortcutsSheet onClose={() => setSheet(false)} />}
    </div>
  );
}
