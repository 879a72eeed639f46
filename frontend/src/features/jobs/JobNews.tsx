import { t } from "@lingui/core/macro";
import { useLingui } from "@lingui/react";
import { Trans } from "@lingui/react/macro";
import { notifications } from "@mantine/notifications";
import { useRef } from "react";
import { useClient } from "urql";
import { graphql, readFragment } from "~/gql";
import { useHeard } from "~/lib/graphql/useHeard";
import { isWatched } from "~/lib/watchedJobs";
import { tellUndo } from "~/ui/record/tellUndo";
import styles from "./JobNews.module.css";
import { isOpen, JOB, type Job } from "./job";
import { useUndoJob } from "./useJobActions";
import { JOBS, useJobs } from "./useJobs";
import { jobWords } from "./words";

const JOB_CHANGED = graphql(
  `subscription JobChanged { jobChanged { id ...JobFacts undoes { id canUndo } } }`,
);

/** Hears how the viewer's jobs go on, and tells once of each that ends while somebody looks. Shows nothing itself. */
export function JobNews() {
  const client = useClient();
  const { i18n } = useLingui();
  const { jobs } = useJobs();
  const undo = useUndoJob();
  const open = useRef(new Set<string>());

  const tell = (job: Job) => {
    const message = `${job.title} · ${jobWords(job, i18n.locale)}`;
    if (job.state === "CANCELLED" || isWatched(job.id)) return;
    if (!job.canUndo) {
      notifications.show({
        message: <Told message={message} file={job.file} />,
        ...(job.state === "FAILED" && { color: "red" }),
        closeButtonProps: { "aria-label": t`Close` },
      });
      return;
    }
    tellUndo(message, async () => {
      const { errors } = await undo.run({ input: { id: job.id } });
      return { refused: errors.text };
    });
  };

  useHeard(JOB_CHANGED, {}, ({ jobChanged }) => {
    const job = readFragment(JOB, jobChanged);
    if (jobs && !jobs.some(({ id }) => id === job.id)) {
      void client.query(JOBS, {}, { requestPolicy: "network-only" }).toPromise();
    }
    const known = open.current.has(job.id) || jobs?.some((one) => one.id === job.id && isOpen(one));
    if (isOpen(job)) open.current.add(job.id);
    else if (known || !jobs?.some(({ id }) => id === job.id)) {
      open.current.delete(job.id);
      tell(job);
    }
  });

  return null;
}

function Told({ message, file }: { message: string; file: Job["file"] }) {
  return (
    <>
      {message}
      {file && (
        <>
          {" "}
          <a href={file.url} download={file.name} className={styles.download}>
            <Trans>Download</Trans>
          </a>
        </>
      )}
    </>
  );
}
