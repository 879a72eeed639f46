/** The values that differ from what a form began with: what an update sends, and nothing else. */
export function changed<Values extends object>(values: Values, initial: Values): Partial<Values> {
  const differing = Object.entries(values).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(initial[key as keyof Values]),
  );
  return Object.fromEntries(differing) as Partial<Values>;
}
