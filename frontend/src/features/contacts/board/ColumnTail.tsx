import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import styles from "./Board.module.css";

type ColumnTailProps = { top: number; onRetry: (() => void) | null };

/** Below the last loaded card: the next page on its way, or that it did not come. */
export function ColumnTail({ top, onRetry }: ColumnTailProps) {
  const style = { transform: `translateY(${top}px)` };
  if (!onRetry) return <li aria-hidden className={styles.tail} style={style} />;
  return (
    <li className={styles.stuck} style={style}>
      <Trans>The next cards did not come.</Trans>
      <Button variant="subtle" size="compact-sm" onClick={onRetry}>
        <Trans>Try again</Trans>
      </Button>
    </li>
  );
}
