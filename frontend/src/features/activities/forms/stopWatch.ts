/** Seconds up to the last pause, and since when it runs, in milliseconds; null while it pauses. */
export type StopWatch = { seconds: number; runningSince: number | null };

export const started = (now: number): StopWatch => ({ seconds: 0, runningSince: now });

export function secondsAt({ seconds, runningSince }: StopWatch, now: number): number {
  return seconds + (runningSince === null ? 0 : Math.max(0, Math.floor((now - runningSince) / 1000)));
}

/** Paused if it runs, started if it pauses. */
export const toggled = (watch: StopWatch, now: number): StopWatch =>
  watch.runningSince === null
    ? { ...watch, runningSince: now }
    : { seconds: secondsAt(watch, now), runningSince: null };
