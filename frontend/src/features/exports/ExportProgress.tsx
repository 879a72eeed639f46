import { useLingui } from "@lingui/react/macro";
import { Button, Group, Progress } from "@mantine/core";
import { formatSize } from "~/lib/fileSize";
import { formatCount } from "~/lib/format";
import { DownloadIcon } from "~/ui/icons";
import styles from "./ExportProgress.module.css";
import type { ExportJob } from "./exports";

/** How far the file is; it goes on when the dialog is closed, and the tray of jobs has it then. */
export function ExportProgress({ job, onClose }: { job: ExportJob | null; onClose: () => void }) {
  const { t, i18n } = useLingui();
  const file = job?.file;
  const ended = job?.state === "FAILED" || job?.state === "CANCELLED";
  return (
    <>
      <div className={styles.progress} role="status">
        {file && <span>{t`The file is ready. It is kept for a week.`}</span>}
        {ended && <span className={styles.problem}>{job.message ?? t`The export was stopped.`}</span>}
        {!file && !ended && <Running job={job} />}
      </div>
      <Group justify="flex-end" gap="xs" mt="lg">
        <Button variant="default" onClick={onClose}>{t`Close`}</Button>
        {file && (
          <Button
            component="a"
            href={file.url}
            download={file.name}
            leftSection={<DownloadIcon size={15} aria-hidden />}
            onClick={onClose}
            autoFocus
          >
            {t`Download`} · {formatSize(file.size, i18n.locale)}
          </Button>
        )}
      </Group>
    </>
  );
}

function Running({ job }: { job: ExportJob | null }) {
  const { t, i18n } = useLingui();
  const done = formatCount(job?.processed ?? 0, i18n.locale);
  const all = formatCount(job?.total ?? 0, i18n.locale);
  const percent = job && job.total > 0 ? Math.floor((100 * job.processed) / job.total) : 0;
  return (
    <>
      <Progress value={percent} aria-label={t`Export`} />
      <span className={styles.quiet}>{job?.total ? t`${done} of ${all} rows` : t`The worker begins…`}</span>
      <span
        className={styles.quiet}
      >{t`You may close this; a notification tells when the file is there.`}</span>
    </>
  );
}
