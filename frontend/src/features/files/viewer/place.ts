/** Where one is among the files: which of them, and which of its pages, both from 0. */
export type Place = { file: number; page: number };

const STEPS: Record<string, (place: Place, pages: readonly number[]) => Place> = {
  ArrowLeft: ({ file, page }) => ({ file, page: page - 1 }),
  ArrowRight: ({ file, page }) => ({ file, page: page + 1 }),
  Home: ({ file }) => ({ file, page: 0 }),
  End: ({ file }, pages) => ({ file, page: Math.max(0, (pages[file] ?? 1) - 1) }),
  PageUp: ({ file }) => ({ file: file - 1, page: 0 }),
  PageDown: ({ file }) => ({ file: file + 1, page: 0 }),
};

/** Where a key leads; null when nowhere. `pages`: how many each file has to show. */
export function placeAfter(key: string, place: Place, pages: readonly number[]): Place | null {
  const next = STEPS[key]?.(place, pages);
  if (!next) return null;
  const count = pages[next.file];
  if (count === undefined || next.page < 0) return null;
  return next.page < Math.max(1, count) ? next : null;
}
