import { type Client, createClient } from "graphql-ws";

const PING_MS = 15_000;
const PONG_MS = 5000;
const FIRST_PAUSE_MS = 300;
const LONGEST_PAUSE_MS = 4000;
const FORBIDDEN = new Set([4401, 4403]);

/** Called after every reconnect, as whatever happened in between was not heard; and when all may show other things. */
type GapListener = () => void;
const gapListeners = new Set<GapListener>();
const liveListeners = new Set<() => void>();
let live = false;

export const isLive = (): boolean => live;

export function onLiveChange(listener: () => void): () => void {
  liveListeners.add(listener);
  return () => liveListeners.delete(listener);
}

export function onGap(listener: GapListener): () => void {
  gapListeners.add(listener);
  return () => gapListeners.delete(listener);
}

/** All that is on screen is asked for again. */
export function askAgain(): void {
  for (const listener of gapListeners) listener();
}

function setLive(next: boolean): void {
  live = next;
  for (const listener of liveListeners) listener();
}

/** Before it connects anew: soon, however long the server was away, and not everybody in the same moment. */
function pause(retries: number): Promise<void> {
  const longest = Math.min(FIRST_PAUSE_MS * 2 ** Math.min(retries, 10), LONGEST_PAUSE_MS);
  return new Promise((resolve) => setTimeout(resolve, longest * (0.5 + Math.random() / 2)));
}

/** One socket for all subscriptions. It reconnects for ever, with growing pauses, and drops a line that is silent. */
export function makeSocket(onSignedOut: () => void): Client {
  let socket: WebSocket | null = null;
  let silence: ReturnType<typeof setTimeout> | undefined;
  return createClient({
    url: `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/graphql`,
    keepAlive: PING_MS,
    lazyCloseTimeout: 5000,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    retryWait: pause,
    on: {
      connected: (opened, _payload, wasRetry) => {
        socket = opened as WebSocket;
        setLive(true);
        if (wasRetry) askAgain();
      },
      ping: (received) => {
        if (!received) silence = setTimeout(() => socket?.close(4408, "no pong"), PONG_MS);
      },
      pong: () => clearTimeout(silence),
      closed: (event) => {
        clearTimeout(silence);
        setLive(false);
        if (FORBIDDEN.has((event as CloseEvent).code)) onSignedOut();
      },
    },
  });
}
