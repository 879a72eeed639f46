import { useLingui } from "@lingui/react";
import { formatSize } from "~/lib/fileSize";
import { ClipIcon } from "~/ui/icons";
import styles from "./FileChips.module.css";

type FileChipsProps = {
  files: readonly { id: string; name: string; current: { size: number; url: string } }[];
};

/** What went with a message. */
export function FileChips({ files }: FileChipsProps) {
  const { i18n } = useLingui();
  if (files.length === 0) return null;
  return (
    <ul className={styles.files}>
      {files.map(({ id, name, current }) => (
        <li key={id}>
          <a href={current.url} download={name} className={styles.file}>
            <ClipIcon size={13} aria-hidden />
            <bdi className={styles.name}>{name}</bdi>
            <span className={styles.size}>{formatSize(current.size, i18n.locale)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
