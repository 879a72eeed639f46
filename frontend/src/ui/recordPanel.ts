export type RecordPanel = {
  /** Its name in the address, `?panel=files`. */
  key: string;
  label: string;
  /** How many things are in it; left out while nobody knows. */
  count?: number | undefined;
  /** Takes all the width there is, as a table does. */
  wide?: boolean;
  content: React.ReactNode;
};

/** Where a step leads from the tab `at`, of `count`: around the ends, or right to one of them. */
export function nextTab(at: number, step: number, count: number): number {
  if (!Number.isFinite(step)) return step < 0 ? 0 : count - 1;
  return (at + step + count) % count;
}
