import { useLingui } from "@lingui/react/macro";
import { ActionIcon, Menu } from "@mantine/core";
import { useState } from "react";
import { DeleteIcon, EditIcon, MoreIcon } from "~/ui/icons";
import { DeleteField } from "./DeleteField";
import type { Definition } from "./definition";

type FieldMenuProps = { field: Definition; onEdit: () => void; onReload: () => Promise<void> };

export function FieldMenu({ field, onEdit, onReload }: FieldMenuProps) {
  const { t } = useLingui();
  const [deleting, setDeleting] = useState(false);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t`More for ${field.name}`}>
            <MoreIcon size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<EditIcon size={14} />} onClick={onEdit}>{t`Edit`}</Menu.Item>
          <Menu.Item color="red" leftSection={<DeleteIcon size={14} />} onClick={() => setDeleting(true)}>
            {t`Delete`}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <DeleteField field={field} opened={deleting} onClose={() => setDeleting(false)} onReload={onReload} />
    </>
  );
}
