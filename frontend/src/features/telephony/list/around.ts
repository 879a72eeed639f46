import { createContext, use } from "react";

/** What the app around a list of calls knows and does. */
export type CallsAround = {
  viewerId: string;
  /** Whether the viewer may plan to call back. */
  mayPlan: boolean;
};

export const CallsAroundContext = createContext<CallsAround | null>(null);

export function useCallsAround(): CallsAround {
  const around = use(CallsAroundContext);
  if (!around) throw new Error("useCallsAround is for lists of calls");
  return around;
}
