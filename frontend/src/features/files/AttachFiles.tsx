import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, Button, Menu, Progress } from "@mantine/core";
import { useRef } from "react";
import { formatSize } from "~/lib/fileSize";
import { ClipIcon, CloseIcon, UploadIcon } from "~/ui/icons";
import styles from "./AttachFiles.module.css";
import { FileName } from "./FileName";
import { RecentFiles } from "./RecentFiles";
import { type Going, useAttach } from "./useAttach";

/** A file that was chosen. */
export type Chosen = { id: string; name: string; size: number };

type AttachFilesProps = {
  recordId: string;
  /** Whether files may be added to the record; else only its own can be chosen. */
  canAttach: boolean;
  files: readonly Chosen[];
  onChange: (files: readonly Chosen[]) => void;
};

/** Chooses files of a record to go with something; what is uploaded here becomes one of the record's. */
export function AttachFiles({ recordId, canAttach, files, onChange }: AttachFilesProps) {
  const { t, i18n } = useLingui();
  const chooser = useRef<HTMLInputElement>(null);
  const add = (file: Chosen) => {
    if (!files.some(({ id }) => id === file.id)) onChange([...files, file]);
  };
  const { going, send, stop } = useAttach(recordId, files, onChange);
  return (
    <div className={styles.attach}>
      {(files.length > 0 || going.length > 0) && (
        <ul className={styles.files} aria-label={t`Attached`}>
          {files.map(({ id, name, size }) => (
            <li key={id} className={styles.file}>
              <ClipIcon size={13} aria-hidden />
              <span className={styles.name}>
                <FileName name={name} />
              </span>
              <span className={styles.quiet}>{formatSize(size, i18n.locale)}</span>
              <ActionIcon
                variant="subtle"
                color="gray"
                size="xs"
                aria-label={t`Leave out ${name}`}
                onClick={() => onChange(files.filter((one) => one.id !== id))}
              >
                <CloseIcon size={12} />
              </ActionIcon>
            </li>
          ))}
          {going.map((one) => (
            <GoingFile key={one.key} going={one} onStop={() => stop(one.key)} />
          ))}
        </ul>
      )}
      <Menu position="bottom-start" width={280} withinPortal>
        <Menu.Target>
          <Button size="compact-sm" variant="default" leftSection={<ClipIcon size={14} />}>
            <Trans>Attach</Trans>
          </Button>
        </Menu.Target>
        <Menu.Dropdown className={styles.menu ?? ""}>
          {canAttach && (
            <Menu.Item leftSection={<UploadIcon size={14} />} onClick={() => chooser.current?.click()}>
              {t`Upload…`}
            </Menu.Item>
          )}
          <RecentFiles recordId={recordId} onPick={add} />
        </Menu.Dropdown>
      </Menu>
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        aria-label={t`Files to attach`}
        onChange={({ currentTarget }) => {
          send(Array.from(currentTarget.files ?? []));
          currentTarget.value = "";
        }}
      />
    </div>
  );
}

/** A file on its way, or why it did not arrive. */
function GoingFile({ going: { file, share, problem }, onStop }: { going: Going; onStop: () => void }) {
  const { t } = useLingui();
  return (
    <li className={styles.file} data-failed={problem !== null || undefined}>
      <span className={styles.name}>
        <FileName name={file.name} />
      </span>
      {problem === null ? (
        <Progress value={share * 100} size={3} w={60} aria-label={t`Sending ${file.name}`} />
      ) : (
        <span role="alert">{problem}</span>
      )}
      <ActionIcon
        variant="subtle"
        color="gray"
        size="xs"
        aria-label={t`Leave out ${file.name}`}
        onClick={onStop}
      >
        <CloseIcon size={12} />
      </ActionIcon>
    </li>
  );
}
