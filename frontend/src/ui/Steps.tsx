import { CheckIcon } from "./icons";
import styles from "./Steps.module.css";

type StepsProps = {
  label: string;
  steps: readonly string[];
  /** The place of the current one; as many as there are steps when all are done. */
  current: number;
};

/** How far one is on a way of a few steps. */
export function Steps({ label, steps, current }: StepsProps) {
  return (
    <ol className={styles.steps} aria-label={label}>
      {steps.map((step, at) => (
        <li
          key={step}
          className={styles.step}
          data-done={at < current || undefined}
          aria-current={at === current ? "step" : undefined}
        >
          <span className={styles.mark} aria-hidden>
            {at < current ? <CheckIcon size={12} stroke={2.6} /> : at + 1}
          </span>
          {step}
        </li>
      ))}
    </ol>
  );
}
