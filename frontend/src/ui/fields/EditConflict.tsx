import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group } from "@mantine/core";
import styles from "./EditConflict.module.css";

type EditConflictProps = {
  message: string;
  /** What stands there now, and what was typed; left out where they can't be told in a line. */
  theirs?: string;
  mine?: string;
  onTheirs: () => void;
  onMine: () => void;
};

/** Two people changed the same field: what happened, both values, and the choice. */
export function EditConflict({ message, theirs, mine, onTheirs, onMine }: EditConflictProps) {
  const { t } = useLingui();
  return (
    <div role="alert" tabIndex={-1} className={styles.conflict}>
      <p className={styles.message}>{message}</p>
      {mine !== undefined && (
        <dl className={styles.values}>
          <dt>{t`Theirs`}</dt>
          <dd>{theirs || "—"}</dd>
          <dt>{t`Yours`}</dt>
          <dd>{mine || "—"}</dd>
        </dl>
      )}
      <Group gap={6}>
        <Button size="compact-xs" variant="default" onClick={onTheirs}>
          <Trans>Keep theirs</Trans>
        </Button>
        <Button size="compact-xs" onClick={onMine}>
          <Trans>Save mine</Trans>
        </Button>
      </Group>
    </div>
  );
}
