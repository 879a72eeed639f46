import { useLiveTimeline } from "./useLiveTimeline";
import { useTimeline } from "./useTimeline";

/** Keeps a card live whatever panel is open: its fields, its story, and what its panels show. */
export function LiveRecord({ recordId }: { recordId: string }) {
  const { entries, loading } = useTimeline(recordId, null);
  useLiveTimeline(recordId, loading ? null : (entries[0]?.seq ?? 0));
  return null;
}
