import { Trans, useLingui } from "@lingui/react/macro";
import { notifications } from "@mantine/notifications";
import { useRef, useState } from "react";
import { UploadIcon } from "~/ui/icons";
import { filesIn, hasFiles } from "./dropped";
import styles from "./FileDropZone.module.css";
import { useUploadQueue } from "./uploads/useUploads";

type FileDropZoneProps = {
  recordId: string;
  /** Whose card it is, as it is said while files hang over it. */
  name: string;
  canAttach: boolean;
  /** Something was dropped, and is on its way: show it. */
  onDropped: () => void;
  children: React.ReactNode;
};

/** A whole card on which files can be dropped. */
export function FileDropZone({ recordId, name, canAttach, onDropped, children }: FileDropZoneProps) {
  const { t } = useLingui();
  const queue = useUploadQueue();
  const [over, setOver] = useState(false);
  /** The pointer enters a part before it leaves the one around it: it is out when it has left as often as it came. */
  const depth = useRef(0);
  const count = (step: number) => {
    depth.current = Math.max(0, depth.current + step);
    setOver(depth.current > 0);
  };
  const drop = (transfer: DataTransfer) => {
    depth.current = 0;
    setOver(false);
    const { files, folders } = filesIn(transfer);
    if (folders) {
      notifications.show({
        message: t`Folders can't be attached; drop the files that are in them.`,
        closeButtonProps: { "aria-label": t`Close` },
      });
    }
    if (files.length === 0) return;
    queue.add(files, { recordId });
    onDropped();
  };
  if (!canAttach) return <div className={styles.zone}>{children}</div>;
  return (
    <div
      className={styles.zone}
      onDragEnter={(event) => hasFiles(event.dataTransfer) && count(1)}
      onDragLeave={(event) => hasFiles(event.dataTransfer) && count(-1)}
      onDragOver={(event) => hasFiles(event.dataTransfer) && event.preventDefault()}
      onDrop={(event) => {
        if (!hasFiles(event.dataTransfer)) return;
        event.preventDefault();
        drop(event.dataTransfer);
      }}
    >
      {children}
      {over && (
        <div className={styles.overlay}>
          <p className={styles.call}>
            <UploadIcon size={22} stroke={1.5} aria-hidden />
            <Trans>Drop files to attach to {name}</Trans>
          </p>
        </div>
      )}
    </div>
  );
}
