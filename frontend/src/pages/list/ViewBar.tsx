import type { ListKind, ListState } from "./listState";

type ViewBarProps = { list: ListKind; state: ListState };

/** The views of a list. */
export function ViewBar({ state }: ViewBarProps) {
  return <div>{state.viewKey}</div>;
}
