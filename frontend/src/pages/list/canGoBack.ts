import type { Selected } from "~/features/bulk/bulk";

/**
 * The same selection the other way round is just what changed: each that was ticked did, and the ticks don't depend on
 * a filter, which may fit others by now.
 */
export function canGoBack({ ids }: Selected, changed: number): boolean {
  return changed > 0 && ids?.length === changed;
}
