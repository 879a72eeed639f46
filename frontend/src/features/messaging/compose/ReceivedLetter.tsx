import { useLingui } from "@lingui/react/macro";
import { Loader } from "@mantine/core";
import type { MessageChannel } from "~/gql/graphql";
import { ClipIcon } from "~/ui/icons";
import { RichText } from "~/ui/richText/RichText";
import type { Attached } from "./draft";
import type { Field } from "./FieldMenu";
import styles from "./ReceivedLetter.module.css";
import type { Writing } from "./useLetter";

type ReceivedLetterProps = {
  channel: MessageChannel;
  previewed: Writing["previewed"];
  files: readonly Attached[];
  fields: readonly Field[];
};

/** A message as its receiver will have it. */
export function ReceivedLetter({ channel, previewed, files, fields }: ReceivedLetterProps) {
  const { t } = useLingui();
  const { preview, refused, loading } = previewed;
  if (refused.text !== undefined) {
    return (
      <p role="alert" className={styles.refused}>
        {refused.text}
      </p>
    );
  }
  if (!preview)
    return <div className={styles.empty}>{loading ? <Loader size="xs" /> : t`Nothing to show yet`}</div>;
  const { to, subject, text, html } = preview;
  const empty = preview.empty.map((key) => fields.find((field) => field.key === key)?.label ?? key);
  return (
    <article className={styles.letter} aria-label={t`Preview`} data-channel={channel}>
      <header className={styles.head}>
        <span className={styles.to}>{to}</span>
        {subject !== "" && <strong className={styles.subject}>{subject}</strong>}
      </header>
      <div className={styles.body}>
        {channel === "EMAIL" ? <RichText html={html} /> : <p className={styles.plain}>{text}</p>}
      </div>
      {channel !== "SMS" && files.length > 0 && (
        <p className={styles.files}>
          <ClipIcon size={13} aria-hidden /> {files.map(({ name }) => name).join(", ")}
        </p>
      )}
      {empty.length > 0 && <p className={styles.empties}>{t`Empty on this card: ${empty.join(", ")}`}</p>}
    </article>
  );
}
