import type { DraftClassifier } from "./draft";

type Reads = (text: string) => number;

/** The most a classifier gives before its weight; of several that match only one counts. */
export function highest({ condition, points, values, ranges }: DraftClassifier, read: Reads): number {
  if (condition === "EXISTS") return orNothing(read(points));
  const rules = condition === "VALUE" ? values : ranges;
  return Math.max(0, ...rules.map((rule) => orNothing(read(rule.points))));
}

/** The best possible points of a classifier. */
export const best = (classifier: DraftClassifier, read: Reads): number =>
  highest(classifier, read) * orNothing(read(classifier.weight));

/** What 100 % means. */
export const maximum = (classifiers: readonly DraftClassifier[], read: Reads): number =>
  classifiers.reduce((sum, classifier) => sum + best(classifier, read), 0);

const orNothing = (number: number) => (Number.isFinite(number) ? number : 0);

export type Move = { from?: { id: string } | null; to?: number | null; count: number };

/** How many contacts a segment of the draft would have, by its place: those it has, and who comes and goes. */
export function countsAfter(
  segments: readonly { id: string }[],
  now: ReadonlyMap<string, number>,
  moves: readonly Move[],
): number[] {
  return segments.map(({ id }, at) => {
    const come = moves.filter(({ to }) => to === at).reduce((sum, { count }) => sum + count, 0);
    const gone = moves.filter(({ from }) => from?.id === id).reduce((sum, { count }) => sum + count, 0);
    return (now.get(id) ?? 0) + come - gone;
  });
}
