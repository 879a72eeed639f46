import { useLingui } from "@lingui/react/macro";
import { Progress } from "@mantine/core";
import styles from "./ImportSteps.module.css";

/** The worker looks into the file; that takes a moment. */
export function ReadingStep({ name }: { name: string }) {
  const { t } = useLingui();
  return (
    <div className={styles.progress} role="status">
      <span className={styles.words}>{t`Reading ${name}…`}</span>
      <Progress value={100} animated aria-label={t`Reading ${name}…`} />
    </div>
  );
}
