import type { ContactRecord } from "~/features/contacts/ContactRecord";
import { useContactSave } from "~/features/contacts/saving/useContactSave";
import { RecordBar } from "../RecordBar";
import { useGoToNote } from "../useGoToNote";

/** What can be done with a contact with one click. */
export function ContactBar({ contact }: { contact: ContactRecord }) {
  const { save } = useContactSave();
  return (
    <RecordBar
      record={contact}
      onSaveReach={save}
      onSaveTags={(tagIds, options) => save({ tagIds }, options)}
      given={{ contactId: contact.id }}
      onNote={useGoToNote()}
    />
  );
}
