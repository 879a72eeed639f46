import { Trans } from "@lingui/react/macro";
import { Button, Group } from "@mantine/core";
import styles from "./EditConflict.module.css";

type EditConflictProps = { message: string; onTheirs: () => void; onMine: () => void };

/** Two people changed the same field: the server's words, and the choice. */
export function EditConflict({ message, onTheirs, onMine }: EditConflictProps) {
  return (
    <div role="alert" className={styles.conflict}>
      <p className={styles.message}>{message}</p>
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
