import type { ListKind, ListState } from "./listState";

type FilterBarProps = { list: ListKind; state: ListState };

/** The conditions that hold, in words, and what makes more of them. */
export function FilterBar({ state }: FilterBarProps) {
  return <div>{JSON.stringify(state.conditions)}</div>;
}
