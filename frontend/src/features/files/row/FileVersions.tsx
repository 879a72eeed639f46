import { useLingui } from "@lingui/react/macro";
import { ActionIcon } from "@mantine/core";
import { formatSize } from "~/lib/fileSize";
import { DownloadIcon } from "~/ui/icons";
import { RelativeTime } from "~/ui/RelativeTime";
import { FileName } from "../FileName";
import type { Version } from "../file";
import styles from "./FileRow.module.css";

/** All that a file has been, newest first. */
export function FileVersions({ id, versions }: { id: string; versions: readonly Version[] }) {
  const { t, i18n } = useLingui();
  return (
    <ol id={id} className={styles.versions} aria-label={t`Versions`}>
      {versions.map(({ id: key, number, name, size, by, createdAt, url }) => (
        <li key={key} className={styles.version}>
          <span className={styles.number}>{t`v${number}`}</span>
          <span className={styles.versionName}>
            <FileName name={name} />
            <span className={styles.quiet}>
              {formatSize(size, i18n.locale)} · {by.name} · <RelativeTime at={createdAt} />
            </span>
          </span>
          <ActionIcon
            component="a"
            href={url}
            download
            variant="subtle"
            color="gray"
            aria-label={t`Download version ${number}`}
          >
            <DownloadIcon size={15} />
          </ActionIcon>
        </li>
      ))}
    </ol>
  );
}
