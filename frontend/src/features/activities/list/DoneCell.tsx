import type { ActivityRowFragment } from "~/gql/graphql";
import { DoneButton } from "../DoneButton";
import { useRowDeeds } from "./rowDeeds";

/** Round, and in a column of its own: the square ticks beside it select rows. */
export function DoneCell({ activity }: { activity: ActivityRowFragment }) {
  const { toggle } = useRowDeeds();
  const { subject, doneAt, viewerCan } = activity;
  return (
    <DoneButton
      subject={subject}
      done={doneAt != null}
      disabled={!viewerCan.finish}
      // the grid has the focus, and its key is D
      inRow
      onToggle={() => toggle(activity)}
    />
  );
}
