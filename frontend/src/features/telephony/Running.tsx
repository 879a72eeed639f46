import { formatDuration } from "~/lib/format";
import { useNow } from "~/ui/useNow";

/** A running clock: how long it is since then. */
export function Running({ since }: { since: string }) {
  const now = useNow(1000);
  return <span>{formatDuration((now - Date.parse(since)) / 1000)}</span>;
}
