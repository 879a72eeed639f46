import { useEffect } from "react";
import { onGap } from "./socket";

/** After the line was down, and when rights or settings have changed, ask again: `useGapRefetch(refetch)` with urql's own refetch. */
export function useGapRefetch(refetch: (context: { requestPolicy: "network-only" }) => void): void {
  useEffect(() => onGap(() => refetch({ requestPolicy: "network-only" })), [refetch]);
}
