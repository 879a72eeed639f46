import { useMay } from "~/features/identity/viewer";
import { CallEntry } from "~/features/telephony/CallEntry";

type RecordCallProps = Pick<React.ComponentProps<typeof CallEntry>, "call">;

/** A call in the story of a record, with what the viewer may do about it. */
export function RecordCall({ call }: RecordCallProps) {
  return <CallEntry call={call} mayPlan={useMay("activities:edit")} />;
}
