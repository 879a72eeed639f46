import { useLingui } from "@lingui/react/macro";
import { CopyButton } from "~/ui/CopyButton";
import styles from "./Bytes.module.css";
import { pretty } from "./pretty";

type BytesProps = { label: string; text: string; contentType: string };

/** What went over the line, as text and never as anything else; copied it is as it was. */
export function Bytes({ label, text, contentType }: BytesProps) {
  const { t } = useLingui();
  if (text === "") return <p className={styles.nothing}>{t`nothing`}</p>;
  return (
    <div className={styles.box}>
      {/* it may be long: whoever has no mouse scrolls it with the arrow keys */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={styles.scroller} aria-label={label} tabIndex={0}>
        <pre className={styles.bytes}>{pretty(text, contentType)}</pre>
      </section>
      <div className={styles.copy}>
        <CopyButton text={text} label={label} />
      </div>
    </div>
  );
}
