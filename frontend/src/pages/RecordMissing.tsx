import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { closeTab } from "~/lib/tabs/useTabs";
import { EmptyState } from "~/ui/EmptyState";
import { RetryIcon, SearchIcon } from "~/ui/icons";

type RecordMissingProps = {
  path: string;
  title: string;
  failed: boolean;
  /** The list where one goes from here. */
  home?: "/contacts" | "/tickets";
};

/** Deleted, never there, or not for this viewer: the API does not tell which, and neither do we. */
export function RecordMissing({ path, title, failed, home = "/contacts" }: RecordMissingProps) {
  const navigate = useNavigate();
  if (failed) {
    return (
      <EmptyState
        icon={RetryIcon}
        title={title}
        action={
          <Button variant="default" onClick={() => location.reload()}>
            <Trans>Try again</Trans>
          </Button>
        }
      >
        <Trans>The server did not answer.</Trans>
      </EmptyState>
    );
  }
  const leave = () => {
    closeTab(path);
    void navigate({ to: home });
  };
  return (
    <EmptyState
      icon={SearchIcon}
      title={title}
      action={
        <Button variant="default" onClick={leave}>
          <Trans>Close this tab</Trans>
        </Button>
      }
    >
      <Trans>It may have been deleted, or it belongs to a CRM you have no access to.</Trans>
    </EmptyState>
  );
}
