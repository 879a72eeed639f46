import { useLingui } from "@lingui/react/macro";
import { type DialWish, useDial } from "~/lib/dialling";
import styles from "./DialButton.module.css";
import { PhoneIcon } from "./icons";

type DialButtonProps = DialWish & {
  /** Something speaks against the number; what, is said when it is pressed. */
  marked?: boolean;
  /** Instead of the handset: the number itself. */
  children?: React.ReactNode;
};

/** One press calls; nothing, or the plain number, for those who may not. */
export function DialButton({ marked = false, children, ...wish }: DialButtonProps) {
  const { t } = useLingui();
  const dial = useDial();
  if (!dial) return children ?? null;
  return (
    <button
      type="button"
      className={children === undefined ? styles.handset : styles.words}
      data-marked={marked || undefined}
      aria-label={t`Call ${wish.national}`}
      title={t`Call ${wish.national}`}
      onClick={() => void dial(wish)}
    >
      {children ?? <PhoneIcon size={14} aria-hidden />}
    </button>
  );
}
