import { useLingui } from "@lingui/react";
import { useState } from "react";
import { type FragmentType, readFragment } from "~/gql";
import { formatSize } from "~/lib/fileSize";
import { ClipIcon } from "~/ui/icons";
import { RelativeTime } from "~/ui/RelativeTime";
import styles from "./FileEntry.module.css";
import { FileName } from "./FileName";
import { FileThumb } from "./FileThumb";
import { FILE } from "./file";
import { FileViewer } from "./viewer/FileViewer";

type FileEntryProps = {
  file: FragmentType<typeof FILE>;
  /** What happened with it, in words. */
  title: React.ReactNode;
  by: string;
  at: string;
};

/** A file on the timeline, as it is now; a press opens it. */
export function FileEntry({ file: masked, title, by, at }: FileEntryProps) {
  const { i18n } = useLingui();
  const file = readFragment(FILE, masked);
  const [opened, setOpened] = useState(false);
  return (
    <>
      <span className={styles.mark} aria-hidden>
        <ClipIcon size={13} stroke={1.8} />
      </span>
      <div className={styles.text}>
        <span className={styles.title}>{title}</span>
        <span className={styles.about}>
          {" · "}
          {by} · <RelativeTime at={at} />
        </span>
        <button type="button" className={styles.file} onClick={() => setOpened(true)}>
          <FileThumb version={file.current} />
          <span className={styles.words}>
            <FileName name={file.name} />
            <span className={styles.about}>{formatSize(file.current.size, i18n.locale)}</span>
          </span>
        </button>
      </div>
      {opened && <FileViewer files={[file]} start={0} onClose={() => setOpened(false)} />}
    </>
  );
}
