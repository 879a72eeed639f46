import { Popover } from "@mantine/core";
import type { PhoneInput } from "~/gql/graphql";
import { PhoneForm } from "./PhoneForm";
import { type SavePhone, usePhoneDraft } from "./usePhoneDraft";

type PhoneEditorProps = {
  phone: PhoneInput;
  /** Where its errors are: "phones.0". */
  path: string;
  onSave: SavePhone;
  /** What it hangs on; a press of it calls `toggle`. */
  children: (toggle: () => void) => React.ReactElement;
};

/** A number's form beside its line. Enter and a press elsewhere save, Escape takes back. */
export function PhoneEditor({ phone, path, onSave, children }: PhoneEditorProps) {
  const edit = usePhoneDraft(phone, onSave);
  return (
    <Popover
      opened={edit.opened}
      onChange={(opened) => !opened && edit.save()}
      closeOnEscape={false}
      position="bottom-start"
      width={288}
      trapFocus
      returnFocus
      withRoles={false}
    >
      <Popover.Target>{children(edit.opened ? edit.save : edit.open)}</Popover.Target>
      <Popover.Dropdown
        onKeyDown={(event) => {
          // an open list of kinds hears Escape first, and keeps it
          if (event.key !== "Escape" || event.defaultPrevented) return;
          event.stopPropagation();
          edit.discard();
        }}
      >
        <PhoneForm edit={edit} path={path} known={Boolean(phone.id)} />
      </Popover.Dropdown>
    </Popover>
  );
}
