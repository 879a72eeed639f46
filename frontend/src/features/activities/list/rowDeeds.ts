import { createContext, use } from "react";
import type { ActivityRowFragment } from "~/gql/graphql";

type RowDeeds = {
  /** The activity whose note is being edited in the list. */
  editing: string | null;
  edit: (id: string | null) => void;
  /** Finishes one, or takes that back. */
  toggle: (row: ActivityRowFragment) => void;
};

export const RowDeedsContext = createContext<RowDeeds | null>(null);

/** What the cells of the list do. Only inside the list. */
export function useRowDeeds(): RowDeeds {
  const deeds = use(RowDeedsContext);
  if (!deeds) throw new Error("useRowDeeds is for the cells of the list of activities");
  return deeds;
}
