import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Skeleton } from "@mantine/core";
import styles from "./JobList.module.css";
import { JobRow } from "./JobRow";
import type { Job } from "./job";

type JobListProps = {
  jobs: readonly Job[] | undefined;
  failed: boolean;
  onRetry: () => void;
  onReport: (job: Job) => void;
};

/** The viewer's jobs, the newest first. */
export function JobList({ jobs, failed, onRetry, onReport }: JobListProps) {
  const { t } = useLingui();
  if (failed) {
    return (
      <div className={styles.note}>
        <p>{t`The jobs could not be loaded.`}</p>
        <Button variant="default" size="compact-sm" onClick={onRetry}>{t`Try again`}</Button>
      </div>
    );
  }
  if (!jobs) return <Skeleton height={48} m={12} aria-label={t`Loading…`} />;
  if (jobs.length === 0) {
    return (
      <p className={styles.note}>
        <Trans>Bulk edits, exports and other work that takes a while is shown here, for a month.</Trans>
      </p>
    );
  }
  return (
    <ul className={styles.list} aria-label={t`Jobs`}>
      {jobs.map((job) => (
        <JobRow key={job.id} job={job} onReport={() => onReport(job)} />
      ))}
    </ul>
  );
}
