import { useLingui } from "@lingui/react/macro";
import { ActionIcon, Menu } from "@mantine/core";
import { useState } from "react";
import { DeleteIcon, EditIcon, MoreIcon } from "./icons";

type EditMenuProps = {
  /** What it is a menu of: "Note's menu". */
  label: string;
  className?: string | undefined;
  can: { edit: boolean; delete: boolean };
  onEdit: () => void;
  onDelete: () => void;
};

/** What can be done with something that somebody wrote; nothing where nothing can be. */
export function EditMenu({ label, className = "", can, onEdit, onDelete }: EditMenuProps) {
  const { t } = useLingui();
  // the text to be edited takes the focus, and keeps it
  const [leaves, setLeaves] = useState(false);
  if (!can.edit && !can.delete) return null;
  const edit = () => {
    setLeaves(true);
    onEdit();
  };
  return (
    <Menu position="bottom-end" width={150} returnFocus={!leaves} onOpen={() => setLeaves(false)}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="sm" className={className} aria-label={label}>
          <MoreIcon size={15} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {can.edit && <Menu.Item leftSection={<EditIcon size={14} />} onClick={edit}>{t`Edit`}</Menu.Item>}
        {can.delete && (
          <Menu.Item leftSection={<DeleteIcon size={14} />} onClick={onDelete}>{t`Delete…`}</Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
