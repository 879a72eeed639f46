/** A filter as the API takes it: `and`, `or`, `not`, and what each parameter is held against. */
export type FilterJson = { readonly [key: string]: unknown };

export const isObject = (value: unknown): value is FilterJson =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The same whatever the order of the keys, which a database need not keep; what is null is not there. */
export function sameJson(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((value, at) => sameJson(value, other[at]));
  if (!isObject(one) || !isObject(other)) return (one ?? null) === (other ?? null);
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => sameJson(one[key], other[key]));
}
