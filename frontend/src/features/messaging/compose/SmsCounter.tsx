import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import styles from "./SmsCounter.module.css";
import { smsLength, strangeLetters } from "./sms";
import type { Preview } from "./usePreview";

type SmsCounterProps = { text: string; preview: Preview | undefined };

/** So many parts are worth a second thought. */
const MANY = 3;
const SHOWN = 6;

/** How long an SMS is and what it is charged as; with fields in it the server counts, for whoever gets it. */
export function SmsCounter({ text, preview }: SmsCounterProps) {
  const { t } = useLingui();
  const counted = smsLength(preview && text.includes("{{") ? preview.text : text);
  const { characters, parts, left, encoding } = counted;
  const strange = strangeLetters(text).slice(0, SHOWN).join(" ");
  return (
    <div className={styles.counter} data-long={parts >= MANY || undefined}>
      <span>{plural(characters, { one: "# character", other: "# characters" })}</span>
      <span>{plural(parts, { one: "# part", other: "# parts" })}</span>
      <span>{t`${left} left`}</span>
      <span className={styles.encoding}>{encoding === "GSM7" ? "GSM-7" : "Unicode"}</span>
      {encoding === "UCS2" && strange !== "" && (
        <span
          className={styles.why}
        >{t`${strange}: with letters like these only 70 fit into a part, not 160.`}</span>
      )}
      {parts >= MANY && <span className={styles.why}>{t`It is charged as ${parts} messages.`}</span>}
    </div>
  );
}
