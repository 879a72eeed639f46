import { MeetingPanel } from "~/features/activities/meetings/MeetingPanel";
import { pickUser } from "./pickUser";

/** A record's phone meetings, with the field that says who sees to them. */
export function RecordMeetings(props: { recordId: string; canPlan: boolean }) {
  return <MeetingPanel {...props} pickUser={pickUser} />;
}
