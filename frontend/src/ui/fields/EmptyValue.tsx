import { useLingui } from "@lingui/react/macro";
import styles from "./Property.module.css";

type EmptyValueProps = {
  disabled: boolean;
  /** Should not be empty: says so where it stands. */
  missing?: boolean;
  /** What a press leads to: "Add…". */
  children: string;
};

/** In the place of a value that isn't there. */
export function EmptyValue({ disabled, missing = false, children }: EmptyValueProps) {
  const { t } = useLingui();
  if (missing) return <span className={styles.missing}>{t`Required`}</span>;
  return <span className={styles.empty}>{disabled ? "—" : children}</span>;
}
