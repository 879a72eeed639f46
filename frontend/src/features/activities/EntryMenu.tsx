import { useLingui } from "@lingui/react/macro";
import { ActionIcon, Menu } from "@mantine/core";
import { DeleteIcon, EditIcon, MoreIcon } from "~/ui/icons";

type EntryMenuProps = {
  /** What it is a menu of: "Note's menu". */
  label: string;
  className?: string | undefined;
  can: { edit: boolean; delete: boolean };
  onEdit: () => void;
  onDelete: () => void;
};

/** What can be done with something on the timeline; nothing where nothing can be. */
export function EntryMenu({ label, className = "", can, onEdit, onDelete }: EntryMenuProps) {
  const { t } = useLingui();
  if (!can.edit && !can.delete) return null;
  return (
    <Menu position="bottom-end" width={150}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="sm" className={className} aria-label={label}>
          <MoreIcon size={15} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {can.edit && <Menu.Item leftSection={<EditIcon size={14} />} onClick={onEdit}>{t`Edit`}</Menu.Item>}
        {can.delete && (
          <Menu.Item leftSection={<DeleteIcon size={14} />} onClick={onDelete}>{t`Delete…`}</Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
