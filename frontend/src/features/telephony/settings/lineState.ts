import type { ListedLine } from "./lines";

/** fresh: an event came within the last minutes. heard: it came, some time ago. quiet: for days. */
export type LineState =
  | { is: "connected"; since: string }
  | { is: "disconnected"; why: string }
  | { is: "fresh" }
  | { is: "heard" }
  | { is: "quiet"; days: number }
  | { is: "new" };

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** The server writes the time of the last event every ten seconds or so. */
const FRESH_MS = 5 * MINUTE;
/** Over a weekend nobody may call. */
const QUIET_MS = 3 * DAY;

type Told = Pick<ListedLine, "lastEventAt" | "asterisk">;

/** How a line does at `now`, in milliseconds. Who connects to the PBX says so itself; else its last event tells. */
export function lineState({ asterisk, lastEventAt }: Told, now: number): LineState {
  if (asterisk?.connectedSince) return { is: "connected", since: asterisk.connectedSince };
  if (asterisk?.message) return { is: "disconnected", why: asterisk.message };
  if (!lastEventAt) return { is: "new" };
  const ago = now - Date.parse(lastEventAt);
  if (ago < FRESH_MS) return { is: "fresh" };
  return ago < QUIET_MS ? { is: "heard" } : { is: "quiet", days: Math.floor(ago / DAY) };
}

export type Tone = "ok" | "warn" | "danger" | "none";

export const TONES: Record<LineState["is"], Tone> = {
  connected: "ok",
  disconnected: "danger",
  fresh: "ok",
  heard: "ok",
  quiet: "warn",
  new: "none",
};
