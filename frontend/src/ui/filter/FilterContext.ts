import { createContext, use } from "react";
import type { Spot } from "./edit";
import type { Group, Join, Part } from "./model";
import type { Parameters } from "./parameter";

/** What the parts of the builder share. */
export type Filtering = {
  parameters: Parameters;
  model: Group;
  /** What the server says against the part at a spot. */
  errorAt: (spot: Spot) => string | undefined;
  replace: (spot: Spot, part: Part) => void;
  remove: (spot: Spot) => void;
  add: (spot: Spot, part: Part) => void;
  join: (spot: Spot, join: Join) => void;
  /** Shows the whole filter as a tree. */
  openTree: () => void;
};

export const FilterContext = createContext<Filtering | null>(null);

export function useFiltering(): Filtering {
  const filtering = use(FilterContext);
  if (!filtering) throw new Error("the parts of a filter are for inside a FilterContext");
  return filtering;
}
