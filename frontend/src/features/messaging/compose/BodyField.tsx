import { useLingui } from "@lingui/react/macro";
import { PeopleContext } from "~/ui/richText/people";
import { RichTextField } from "~/ui/richText/RichTextField";
import styles from "./BodyField.module.css";
import { type Field, FieldMenu } from "./FieldMenu";
import { PlainBody } from "./PlainBody";

type BodyFieldProps = {
  /** E-mails have looks, other messages are plain. */
  rich: boolean;
  body: string;
  fields: readonly Field[];
  focused: boolean;
  error: string | undefined;
  onChange: (body: string) => void;
  onSend: () => void;
};

/** A customer is not one of those who are mentioned. */
const nobody = () => Promise.resolve([]);

/** What a message says, with fields that are filled in for whoever gets it. */
export function BodyField({ rich, body, fields, focused, error, onChange, onSend }: BodyFieldProps) {
  const { t } = useLingui();
  if (!rich)
    return <PlainBody body={body} fields={fields} focused={focused} error={error} onChange={onChange} />;
  return (
    <PeopleContext value={nobody}>
      <div className={styles.wrap}>
        <span aria-hidden className={styles.label}>{t`Text`}</span>
        <div className={styles.box} data-wrong={error !== undefined || undefined}>
          <RichTextField
            label={t`Text`}
            value={body}
            fields={fields}
            tools={(insert) => <FieldMenu fields={fields} onPick={insert} />}
            invalid={error !== undefined}
            onChange={onChange}
            onSubmit={onSend}
          />
        </div>
        {error !== undefined && (
          <p role="alert" className={styles.error}>
            {error}
          </p>
        )}
      </div>
    </PeopleContext>
  );
}
