import { useLingui } from "@lingui/react/macro";
import { Button, Progress } from "@mantine/core";
import styles from "./FileStep.module.css";

type SendProgressProps = { name: string; share: number; onCancel: () => void };

/** A file on its way to the server, and then being read there. */
export function SendProgress({ name, share, onCancel }: SendProgressProps) {
  const { t } = useLingui();
  const reading = share >= 1;
  const percent = Math.floor(share * 100);
  return (
    <div className={styles.sending}>
      <div className={styles.words}>
        <span>{name}</span>
        <span className={styles.quiet} role="status">
          {reading ? t`Reading the file…` : `${percent}%`}
        </span>
      </div>
      <Progress value={percent} animated={reading} aria-label={t`Sending ${name}`} />
      <div>
        <Button variant="default" size="compact-sm" disabled={reading} onClick={onCancel}>
          {t`Cancel`}
        </Button>
      </div>
    </div>
  );
}
