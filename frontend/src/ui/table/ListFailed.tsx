import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { CombinedError } from "urql";
import { EmptyState } from "../EmptyState";
import { LockedIcon, RetryIcon } from "../icons";
import styles from "./ListFrame.module.css";

type ListFailedProps = {
  error: unknown;
  /** There are rows on the screen all the same. */
  shown: boolean;
  onRetry: () => void;
};

/** The server did not answer, or refuses: says which, and offers to ask again. */
export function ListFailed({ error, shown, onRetry }: ListFailedProps) {
  const { t } = useLingui();
  const refusal = error instanceof CombinedError ? error.graphQLErrors[0] : undefined;
  const again = (
    <Button variant="default" size="compact-sm" onClick={onRetry}>
      <Trans>Try again</Trans>
    </Button>
  );
  if (shown) {
    return (
      <div role="alert" className={styles.bar}>
        <span>{refusal?.message ?? t`The server cannot be reached. The list may be out of date.`}</span>
        {again}
      </div>
    );
  }
  if (refusal?.extensions["code"] === "FORBIDDEN") {
    return (
      <EmptyState icon={LockedIcon} title={t`You may not see this list`}>
        {refusal.message}
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={RetryIcon} title={t`The list could not be loaded`} action={again}>
      {refusal?.message ?? t`The server cannot be reached.`}
    </EmptyState>
  );
}
