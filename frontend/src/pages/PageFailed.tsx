import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { EmptyState } from "~/ui/EmptyState";
import { RetryIcon } from "~/ui/icons";

/** A fault in a page: the shell around it stands, and the page can be tried again. */
export function PageFailed({ reset }: { reset: () => void }) {
  const { t } = useLingui();
  return (
    <EmptyState
      icon={RetryIcon}
      title={t`That did not work`}
      action={
        <Button variant="default" onClick={reset}>
          <Trans>Try again</Trans>
        </Button>
      }
    />
  );
}
