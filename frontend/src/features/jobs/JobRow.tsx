import { useLingui } from "@lingui/react/macro";
import { Button, Progress } from "@mantine/core";
import { formatSize } from "~/lib/fileSize";
import { ErrorLine } from "~/ui/ErrorLine";
import { DownloadIcon } from "~/ui/icons";
import { RelativeTime } from "~/ui/RelativeTime";
import styles from "./JobRow.module.css";
import { isOpen, type Job, percentOf } from "./job";
import { useCancelJob, useUndoJob } from "./useJobActions";
import { jobWords } from "./words";

/** A job: what it does, how it stands, and what can be done about it. */
export function JobRow({ job, onReport }: { job: Job; onReport: () => void }) {
  const { t, i18n } = useLingui();
  const cancel = useCancelJob();
  const undo = useUndoJob();
  const { title, state, file, failed, canCancel, canUndo } = job;
  const input = { input: { id: job.id } };
  return (
    <li className={styles.job} data-state={state}>
      <div className={styles.head}>
        <span className={styles.title}>{title}</span>
        <span className={styles.when}>
          <RelativeTime at={job.finishedAt ?? job.createdAt} />
        </span>
      </div>
      {isOpen(job) && <Progress value={percentOf(job)} size={3} aria-label={title} />}
      <div className={styles.foot}>
        <span className={styles.words}>{jobWords(job, i18n.locale)}</span>
        {failed > 0 && <Action label={t`Report`} of={title} onClick={onReport} />}
        {file && (
          <Button
            component="a"
            href={file.url}
            download={file.name}
            size="compact-xs"
            variant="default"
            leftSection={<DownloadIcon size={13} aria-hidden />}
          >
            {t`Download`} · {formatSize(file.size, i18n.locale)}
          </Button>
        )}
        {canUndo && (
          <Action label={t`Undo`} of={title} busy={undo.busy} onClick={() => void undo.run(input)} />
        )}
        {canCancel && (
          <Action label={t`Cancel`} of={title} busy={cancel.busy} onClick={() => void cancel.run(input)} />
        )}
      </div>
      <ErrorLine errors={undo.errors.text === undefined ? cancel.errors : undo.errors} />
    </li>
  );
}

type ActionProps = { label: string; of: string; busy?: boolean; onClick: () => void };

function Action({ label, of, busy = false, onClick }: ActionProps) {
  return (
    <Button size="compact-xs" variant="default" loading={busy} onClick={onClick}>
      {label}
      <span className="visually-hidden">: {of}</span>
    </Button>
  );
}
