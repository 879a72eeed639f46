import { useEffect } from "react";
import { type Client, useClient } from "urql";
import { pipe, subscribe } from "wonka";
import { rightsDiffer } from "~/features/identity/rights";
import { SETTINGS_CHANGED, VIEWER, type Viewer } from "~/features/identity/viewer";
import { askAgain, isLive, onLiveChange } from "~/lib/graphql/socket";
import { dropUnseen } from "~/lib/graphql/usePagedList";

/** Events come in bursts, and everybody hears them: each screen asks once for many, and not all in the same moment. */
const PAUSE_MS = 250;
/** A recalculation tells of every step; what shows segments hears its end by itself (see segments/cacheUpdates). */
const QUIET = /^segmentation\./;

/** Hears what changes in the settings and in the viewer's rights; all that may show other things now is asked again. */
export function useLiveSettings(): void {
  const client = useClient();
  useEffect(() => listen(client), [client]);
}

function listen(client: Client): () => void {
  let viewer: Viewer | null = null;
  let soon: ReturnType<typeof setTimeout> | undefined;
  const ask = () => {
    soon = undefined;
    askAgain();
  };
  const told = pipe(
    client.subscription(SETTINGS_CHANGED, {}),
    subscribe(({ data }) => {
      if (!data) return;
      const { name, viewer: now } = data.settingsChanged;
      if (viewer && rightsDiffer(viewer, now)) dropUnseen(client);
      viewer = now;
      if (!QUIET.test(name)) soon ??= setTimeout(ask, PAUSE_MS * (1 + Math.random()));
    }),
  );
  // what changed while nobody listened, be it before the first connection
  const stop = onLiveChange(() => {
    if (isLive()) void client.query(VIEWER, {}, { requestPolicy: "network-only" }).toPromise();
  });
  return () => {
    clearTimeout(soon);
    stop();
    told.unsubscribe();
  };
}
