const SPEEDS = [1, 1.25, 1.5, 2] as const;

/** The next faster one; after the fastest the first again. */
export function fasterThan(speed: number): number {
  const at = SPEEDS.findIndex((one) => one === speed);
  return SPEEDS[(at + 1) % SPEEDS.length] ?? 1;
}
