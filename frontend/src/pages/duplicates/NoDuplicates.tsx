import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { EmptyState } from "~/ui/EmptyState";
import { DuplicatesIcon, RetryIcon } from "~/ui/icons";
import { RelativeTime } from "~/ui/RelativeTime";

type NoDuplicatesProps = {
  failed: boolean;
  rejected: boolean;
  searching: boolean;
  searchedAt: string | null;
  onRetry: () => void;
};

/** Instead of the list: why there is none, and since when that is known. */
export function NoDuplicates({ failed, rejected, searching, searchedAt, onRetry }: NoDuplicatesProps) {
  const { t } = useLingui();
  if (failed) {
    return (
      <EmptyState
        icon={RetryIcon}
        title={t`The duplicates could not be loaded`}
        action={<Button variant="default" onClick={onRetry}>{t`Try again`}</Button>}
      >
        <Trans>The server did not answer.</Trans>
      </EmptyState>
    );
  }
  if (rejected) {
    return (
      <EmptyState icon={DuplicatesIcon} title={t`Nothing here`}>
        <Trans>Pairs of which somebody said that they are not the same stand here.</Trans>
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={DuplicatesIcon} title={searching ? t`Searching for duplicates…` : t`No duplicates`}>
      {searchedAt ? (
        <>
          <Trans>All records were looked through</Trans> <RelativeTime at={searchedAt} />.
        </>
      ) : (
        <Trans>Nobody has searched yet. Every night all records are looked through.</Trans>
      )}
    </EmptyState>
  );
}
