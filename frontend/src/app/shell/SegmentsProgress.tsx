import { useViewer } from "~/features/identity/viewer";
import { Recalculations } from "~/features/segments/progress/Recalculations";

/** Whose segments are being recalculated; the Crm's name matters only to who has several. */
export function SegmentsProgress() {
  const { crms } = useViewer();
  return <Recalculations nameCrm={crms.length > 1} />;
}
