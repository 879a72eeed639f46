import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { EmptyState } from "~/ui/EmptyState";
import { DownloadIcon, HiddenIcon } from "~/ui/icons";
import type { Version } from "../file";

/** A file that can't be shown here, only taken along. */
export function NoPreview({ version }: { version: Version }) {
  const { t } = useLingui();
  return (
    <EmptyState
      icon={HiddenIcon}
      title={t`No preview`}
      action={
        <Button component="a" href={version.url} download leftSection={<DownloadIcon size={15} />}>
          <Trans>Download</Trans>
        </Button>
      }
    >
      <Trans>Pictures and PDF files are shown here. Download this one to open it.</Trans>
    </EmptyState>
  );
}
