import { useLingui } from "@lingui/react/macro";
import type { MessageChannel } from "~/gql/graphql";
import { filledText } from "~/ui/richText/fields";
import { isBlank } from "~/ui/richText/html";
import { RichText } from "~/ui/richText/RichText";
import type { Field } from "../compose/FieldMenu";
import styles from "./SampleLetter.module.css";

type SampleLetterProps = {
  channel: MessageChannel;
  subject: string;
  body: string;
  fields: readonly Field[];
};

const SIGNS: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** What comes of a template, with examples in its fields. */
export function SampleLetter({ channel, subject, body, fields }: SampleLetterProps) {
  const { t } = useLingui();
  const rich = channel === "EMAIL";
  const sample = (key: string) => fields.find((field) => field.key === key)?.sample;
  const escaped = (key: string) => sample(key)?.replaceAll(/[&<>]/g, (sign) => SIGNS[sign] ?? sign);
  return (
    <section className={styles.sample} aria-label={t`Example`}>
      <h3 className={styles.title}>{t`Example`}</h3>
      {subject !== "" && channel !== "SMS" && <p className={styles.subject}>{filledText(subject, sample)}</p>}
      {isBlank(body) ? (
        <p
          className={styles.nothing}
        >{t`What the template says will be shown here, with examples in its fields.`}</p>
      ) : rich ? (
        <RichText html={filledText(body, escaped)} />
      ) : (
        <p className={styles.plain}>{filledText(body, sample)}</p>
      )}
    </section>
  );
}
