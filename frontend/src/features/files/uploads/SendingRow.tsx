import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, Button, Progress } from "@mantine/core";
import { formatSize } from "~/lib/fileSize";
import { CloseIcon, RetryIcon } from "~/ui/icons";
import { FileName } from "../FileName";
import styles from "./SendingList.module.css";
import type { Sending } from "./UploadQueue";
import { useUploadQueue } from "./useUploads";

/** A file on its way, with how far it is; or why it did not arrive, and another try. */
export function SendingRow({ sending }: { sending: Sending }) {
  const { t, i18n } = useLingui();
  const queue = useUploadQueue();
  const { key, file, state, share, problem, again } = sending;
  const failed = state === "failed";
  const percent = Math.floor(share * 100);
  const arrived = share >= 1;
  return (
    <li className={styles.row}>
      <div className={styles.main}>
        <div className={styles.words}>
          <span className={styles.name}>
            <FileName name={file.name} />
          </span>
          <span className={styles.quiet}>
            {state === "waiting" && t`waiting`}
            {state === "sending" && (arrived ? t`being stored…` : `${percent}%`)}
            {failed && formatSize(file.size, i18n.locale)}
          </span>
        </div>
        {failed ? (
          <p role="alert" className={styles.problem}>
            {problem}
          </p>
        ) : (
          <Progress value={percent} animated={arrived} size={4} aria-label={t`Sending ${file.name}`} />
        )}
      </div>
      {failed && again && (
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<RetryIcon size={14} />}
          onClick={() => queue.retry(key)}
        >
          <Trans>Try again</Trans>
        </Button>
      )}
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={failed ? t`Dismiss ${file.name}` : t`Cancel ${file.name}`}
        onClick={() => queue.cancel(key)}
      >
        <CloseIcon size={15} />
      </ActionIcon>
    </li>
  );
}
