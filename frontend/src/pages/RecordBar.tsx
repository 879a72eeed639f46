import { RecordActions } from "~/features/activities/actions/RecordActions";
import type { ReachRecord, SaveReach } from "~/features/activities/actions/record";
import type { Given } from "~/features/activities/forms/dialog";
import { TagMenu } from "~/features/tags/TagMenu";
import type { SaveField } from "~/ui/fields/saveField";
import { useWriting } from "./useWriting";

type Tag = { id: string; name: string; colour: string };

type RecordBarProps = {
  record: ReachRecord & { tags: readonly Tag[]; crm: { tags: readonly Tag[] } };
  /** Keeps an address or a number that was missing. */
  onSaveReach: SaveReach;
  onSaveTags: SaveField<string[]>;
  /** Whom an activity is with that is begun here. */
  given: Given;
  /** Leads to where notes are written. */
  onNote: () => void;
};

/** What can be done with a contact or an organization with one click. */
export function RecordBar({ record, onSaveReach, onSaveTags, given, onNote }: RecordBarProps) {
  const writing = useWriting(record.id);
  return (
    <RecordActions
      record={record}
      onSaveReach={onSaveReach}
      given={given}
      writing={writing}
      onNote={onNote}
      tagPick={(button) => (
        <TagMenu tags={record.tags} all={record.crm.tags} onSave={onSaveTags}>
          {button}
        </TagMenu>
      )}
    />
  );
}
