import { useLingui } from "@lingui/react/macro";
import { notifications } from "@mantine/notifications";
import { useEffect } from "react";
import { onFailure } from "~/lib/graphql/failures";

/** Says when something broke: the line, a limit, a bug. What was refused stands beside its field instead. */
export function FailureNotices() {
  const { t } = useLingui();
  useEffect(
    () =>
      onFailure(({ offline, message, requestId }) => {
        notifications.show({
          id: "failure",
          color: "red",
          title: offline ? t`No connection to the server` : t`That did not work`,
          message: offline ? t`Your text is still here. Try again in a moment.` : withId(message, requestId),
          closeButtonProps: { "aria-label": t`Close` },
        });
      }),
    [t],
  );
  return null;
}

function withId(message: string, requestId: string | null): string {
  return requestId === null ? message : `${message} (${requestId})`;
}
