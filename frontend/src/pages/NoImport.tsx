import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { EmptyState } from "~/ui/EmptyState";
import { ImportIcon, RetryIcon } from "~/ui/icons";

/** Never there, or another user's: the API does not tell which, and neither do we. */
export function NoImport({ failed }: { failed: boolean }) {
  const { t } = useLingui();
  return (
    <EmptyState
      icon={failed ? RetryIcon : ImportIcon}
      title={t`There is no such import`}
      action={
        <Button variant="default" renderRoot={(props) => <Link {...props} to="/imports" />}>
          <Trans>All imports</Trans>
        </Button>
      }
    >
      {failed ? t`The server did not answer.` : t`It may have been made by somebody else.`}
    </EmptyState>
  );
}
