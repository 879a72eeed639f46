import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { ErrorLine } from "~/ui/ErrorLine";
import { CloseIcon, RetryIcon } from "~/ui/icons";
import styles from "./MessageDeeds.module.css";
import type { Message } from "./message";
import { useCancelMessage, useRetryMessage } from "./useMessageDeeds";

type MessageDeedsProps = { message: Pick<Message, "id" | "to" | "viewerCan"> };

/** Sending a message again, or taking it back while there is time; nothing where neither can be done. */
export function MessageDeeds({ message: { id, to, viewerCan: can } }: MessageDeedsProps) {
  const { t } = useLingui();
  const cancel = useCancelMessage();
  const retry = useRetryMessage();
  const input = { input: { id } };
  const errors = cancel.errors.text === undefined ? retry.errors : cancel.errors;
  if (!can.cancel && !can.retry && errors.text === undefined) return null;
  return (
    <div className={styles.deeds}>
      {can.retry && (
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<RetryIcon size={13} aria-hidden />}
          loading={retry.busy}
          onClick={() => void retry.run(input)}
        >
          {t`Send again`}
          <span className="visually-hidden">: {to}</span>
        </Button>
      )}
      {can.cancel && (
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<CloseIcon size={13} aria-hidden />}
          loading={cancel.busy}
          onClick={() => void cancel.run(input)}
        >
          {t`Don't send`}
          <span className="visually-hidden">: {to}</span>
        </Button>
      )}
      <ErrorLine errors={errors} />
    </div>
  );
}
