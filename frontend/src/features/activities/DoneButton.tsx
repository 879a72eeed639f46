import { useLingui } from "@lingui/react/macro";
import { CheckIcon } from "~/ui/icons";
import styles from "./DoneButton.module.css";

type DoneButtonProps = {
  subject: string;
  done: boolean;
  disabled: boolean;
  /** In a row of a table, where a key does the same. */
  inRow?: boolean;
  onToggle: () => void;
};

/** A ring that a press fills: the activity is done; a second one takes that back. */
export function DoneButton({ subject, done, disabled, inRow = false, onToggle }: DoneButtonProps) {
  const { t } = useLingui();
  return (
    <button
      type="button"
      role="checkbox"
      aria-checked={done}
      aria-label={t`Done: ${subject}`}
      title={done ? t`Take it back` : t`Finish`}
      className={styles.ring}
      disabled={disabled}
      {...(inRow ? { tabIndex: -1, "data-deed": true } : {})}
      onClick={onToggle}
    >
      <CheckIcon size={12} stroke={2.6} aria-hidden />
    </button>
  );
}
