import { useLingui } from "@lingui/react/macro";
import { formatDateTime } from "~/lib/format";
import type { Message } from "../message";
import styles from "./MessageError.module.css";

type MessageErrorProps = { message: Pick<Message, "progress" | "error" | "nextTryAt"> };

/** Why a message is not there yet, or never will be, and when it is tried again. */
export function MessageError({ message: { progress, error, nextTryAt } }: MessageErrorProps) {
  const { t, i18n } = useLingui();
  if (!error) return null;
  const waits = progress === "QUEUED" && nextTryAt;
  return (
    <p className={styles.error} data-waits={waits ? true : undefined}>
      {error}
      {waits && ` ${t`The next try is at ${formatDateTime(nextTryAt, i18n.locale)}.`}`}
    </p>
  );
}
