import { CopyButton } from "~/ui/CopyButton";
import styles from "./CopyLine.module.css";

type CopyLineProps = {
  label: string;
  text: string /** Without its secret it is no use to copy it. */;
  known: boolean;
};

/** An address to take along, under what it is for. */
export function CopyLine({ label, text, known }: CopyLineProps) {
  return (
    <div className={styles.line}>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>
        <code className={styles.code} data-known={known || undefined}>
          {text}
        </code>
        {known && <CopyButton text={text} label={label} />}
      </dd>
    </div>
  );
}
