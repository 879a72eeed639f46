import { useMemo, useState } from "react";
import { type Refusal, useRefusal } from "~/lib/graphql/refusals";
import { added, joined, removed, replaced, type Spot, spotOf } from "~/ui/filter/edit";
import type { Filtering } from "~/ui/filter/FilterContext";
import type { Group } from "~/ui/filter/model";
import type { Parameters } from "~/ui/filter/parameter";
import { read } from "~/ui/filter/read";
import { write } from "~/ui/filter/write";
import type { ListState } from "./listState";

type FilterModel = {
  filtering: Filtering;
  /** What the server says against the filter as a whole. */
  error: string | undefined;
  tree: boolean;
  closeTree: () => void;
};

/** What is filtered. */
type Filtered = Pick<ListState, "conditions" | "setConditions"> & { filter: object | null };

/** The list's conditions as the builder shows them; every change goes to the address. */
export function useFilterModel(state: Filtered, parameters: Parameters): FilterModel {
  const [tree, setTree] = useState(false);
  const refusal = useRefusal(state.filter);
  const model = useMemo(() => read(state.conditions, parameters), [state.conditions, parameters]);
  const change = (next: Group) => state.setConditions(write(next, parameters));
  const wrong = refusal && spotOf(model, refusal.path);
  const filtering: Filtering = {
    parameters,
    model,
    errorAt: (spot) => (wrong?.length && sameSpot(wrong, spot) ? refusal?.message : undefined),
    replace: (spot, part) => change(replaced(model, spot, part)),
    remove: (spot) => change(removed(model, spot)),
    add: (spot, part) => change(added(model, spot, part)),
    join: (spot, join) => change(joined(model, spot, join)),
    openTree: () => setTree(true),
  };
  return { filtering, error: wholeError(refusal, wrong), tree, closeTree: () => setTree(false) };
}

const sameSpot = (one: Spot, other: Spot) => one.join() === other.join();

const wholeError = (refusal: Refusal | null, wrong: Spot | null) =>
  wrong?.length === 0 ? refusal?.message : undefined;
