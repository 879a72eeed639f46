import { createContext, use } from "react";
import type { CallRow } from "./callRow";

type CallDeeds = {
  viewerId: string;
  wrapUp: (call: CallRow) => void;
  claim: (call: CallRow) => void;
  release: (call: CallRow) => void;
  settle: (call: CallRow) => void;
};

export const CallDeedsContext = createContext<CallDeeds | null>(null);

/** What the cells of the list do. Only inside the list. */
export function useCallDeeds(): CallDeeds {
  const deeds = use(CallDeedsContext);
  if (!deeds) throw new Error("useCallDeeds is for the cells of the list of calls");
  return deeds;
}
