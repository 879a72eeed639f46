import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { formatDuration } from "~/lib/format";
import { useNow } from "~/ui/useNow";
import styles from "./forms.module.css";
import { type StopWatch, secondsAt } from "./stopWatch";

const SECOND = 1000;

type TimerBarProps = { watch: StopWatch; disabled: boolean; hint: string; onToggle: () => void };

/** How long the conversation lasts by now, started and paused by hand. */
export function TimerBar({ watch, disabled, hint, onToggle }: TimerBarProps) {
  const { t } = useLingui();
  const now = useNow(SECOND);
  const runs = watch.runningSince !== null;
  return (
    <div className={styles.timer}>
      <span role="timer" aria-label={t`Time`} className={styles.clock} data-running={runs || undefined}>
        {formatDuration(secondsAt(watch, now))}
      </span>
      <span className={styles.hint}>{hint}</span>
      <Button size="compact-sm" variant="default" disabled={disabled} onClick={onToggle}>
        {runs ? t`Pause` : t({ context: "timer", message: "Start" })}
      </Button>
    </div>
  );
}
