import { useLingui } from "@lingui/react/macro";
import { ActionIcon, Menu } from "@mantine/core";
import {
  DeleteIcon,
  DownloadIcon,
  EditIcon,
  LongTextIcon,
  MoreIcon,
  ShownIcon,
  VersionsIcon,
} from "~/ui/icons";
import type { FileRecord } from "../file";

type FileMenuProps = {
  target: React.RefObject<HTMLButtonElement | null>;
  file: FileRecord;
  onPreview: () => void;
  onNewVersion: () => void;
  onRename: () => void;
  onDescribe: () => void;
  onDelete: () => void;
};

/** What can be done with a file. */
export function FileMenu(props: FileMenuProps) {
  const { target, file, onPreview, onNewVersion, onRename, onDescribe, onDelete } = props;
  const { t } = useLingui();
  const { name, current, viewerCan } = file;
  // Not by the menu itself, which would take it back from the field in which one writes then.
  const back = (act: () => void) => () => {
    target.current?.focus();
    act();
  };
  return (
    <Menu returnFocus={false} position="bottom-end" width={190}>
      <Menu.Target>
        <ActionIcon ref={target} variant="subtle" color="gray" aria-label={t`More: ${name}`}>
          <MoreIcon size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<ShownIcon size={14} />} onClick={back(onPreview)}>{t`Preview`}</Menu.Item>
        <Menu.Item component="a" href={current.url} download leftSection={<DownloadIcon size={14} />}>
          {t`Download`}
        </Menu.Item>
        {viewerCan.edit && (
          <>
            <Menu.Divider />
            <Menu.Item leftSection={<VersionsIcon size={14} />} onClick={back(onNewVersion)}>
              {t`New version…`}
            </Menu.Item>
            <Menu.Item leftSection={<EditIcon size={14} />} onClick={onRename}>{t`Rename`}</Menu.Item>
            <Menu.Item leftSection={<LongTextIcon size={14} />} onClick={onDescribe}>{t`Describe`}</Menu.Item>
          </>
        )}
        {viewerCan.delete && (
          <Menu.Item c="var(--danger)" leftSection={<DeleteIcon size={14} />} onClick={back(onDelete)}>
            {t`Delete`}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
