/** The calls that concern the viewer, as they are told. Pure: repeated, late and reordered news change nothing. */
export type Told = {
  id: string;
  version: number;
  state: "RINGING" | "ANSWERED" | "ENDED";
  missed: boolean;
  user?: { id: string } | null;
};

export type Phase = "ringing" | "talking" | "elsewhere" | "missed" | "ended";

export type Calls<Call extends Told> = {
  /** Those that rang here, the newest last; what is over stays until it is pushed out. */
  known: readonly Call[];
  /** The highest version of every call ever told. */
  seen: ReadonlyMap<string, number>;
};

const MOST = 12;

export const noCalls = <Call extends Told>(): Calls<Call> => ({ known: [], seen: new Map() });

/** What a call is to this viewer; one that a colleague answered is theirs. */
export function phaseOf(call: Told, viewerId: string): Phase {
  if (call.state === "RINGING") return "ringing";
  if (call.user && call.user.id !== viewerId) return "elsewhere";
  if (call.state === "ANSWERED") return "talking";
  return call.missed ? "missed" : "ended";
}

export function isOver(phase: Phase): boolean {
  return phase !== "ringing" && phase !== "talking";
}

/** A call as it is now. A new one joins only while it goes on. */
export function heard<Call extends Told>(calls: Calls<Call>, call: Call, viewerId: string): Calls<Call> {
  if (call.version <= (calls.seen.get(call.id) ?? -1)) return calls;
  const seen = new Map(calls.seen).set(call.id, call.version);
  const at = calls.known.findIndex((one) => one.id === call.id);
  if (at !== -1) return { known: calls.known.with(at, call), seen };
  if (isOver(phaseOf(call, viewerId))) return { ...calls, seen };
  return { known: [...calls.known, call].slice(-MOST), seen };
}

/** A call of which nothing more can be learnt. */
export function dropped<Call extends Told>(calls: Calls<Call>, id: string): Calls<Call> {
  const known = calls.known.filter((call) => call.id !== id);
  return known.length === calls.known.length ? calls : { ...calls, known };
}

/** Calls that went on when we asked for the live ones, and are not among them: their end was not heard. */
export function lost<Call extends Told>(
  asked: Calls<Call>,
  live: readonly Call[],
  viewerId: string,
): readonly Call[] {
  const there = new Set(live.map((call) => call.id));
  return asked.known.filter((call) => !there.has(call.id) && !isOver(phaseOf(call, viewerId)));
}
