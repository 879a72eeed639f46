import { useLingui } from "@lingui/react/macro";
import { ActionIcon, Menu } from "@mantine/core";
import { DeleteIcon, HiddenIcon, MoreIcon, ShownIcon } from "../icons";
import { MoveMenuItems } from "../sortable/MoveMenuItems";
import type { Steps } from "../sortable/SortableList";
import type { Entry } from "./entry";

type EntryMenuProps = {
  entry: Entry;
  steps: Steps | null;
  onHide: (hidden: boolean) => void;
  onDelete: () => void;
};

export function EntryMenu({ entry, steps, onHide, onDelete }: EntryMenuProps) {
  const { t } = useLingui();
  const { hidden, system } = entry;
  return (
    <Menu position="bottom-end" width={200}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t`More: ${entry.name}`}>
          <MoreIcon size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {steps && <MoveMenuItems steps={steps} />}
        {hidden !== undefined && (
          <Menu.Item
            leftSection={hidden ? <ShownIcon size={14} /> : <HiddenIcon size={14} />}
            onClick={() => onHide(!hidden)}
          >
            {hidden ? t`Show` : t`Hide`}
          </Menu.Item>
        )}
        {!system && (
          <Menu.Item c="var(--danger)" leftSection={<DeleteIcon size={14} />} onClick={onDelete}>
            {t`Delete…`}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
