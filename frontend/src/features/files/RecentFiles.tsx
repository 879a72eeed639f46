import { useLingui } from "@lingui/react/macro";
import { Menu } from "@mantine/core";
import type { Chosen } from "./AttachFiles";
import { FileName } from "./FileName";
import { useFiles } from "./useFiles";

type RecentFilesProps = { recordId: string; onPick: (file: Chosen) => void };

/** The record's files to choose from, newest first. */
export function RecentFiles({ recordId, onPick }: RecentFilesProps) {
  const { t } = useLingui();
  const { files } = useFiles(recordId, null);
  if (files.length === 0) return <Menu.Label>{t`There are no files on the card yet`}</Menu.Label>;
  return (
    <>
      <Menu.Label>{t`Files of the card`}</Menu.Label>
      {files.map(({ id, name, current }) => (
        <Menu.Item key={id} onClick={() => onPick({ id, name, size: current.size })}>
          <FileName name={name} />
        </Menu.Item>
      ))}
    </>
  );
}
