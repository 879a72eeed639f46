import { useLingui } from "@lingui/react/macro";
import { Textarea } from "@mantine/core";
import { useRef } from "react";
import styles from "./BodyField.module.css";
import { type Field, FieldMenu } from "./FieldMenu";
import { FieldsIn } from "./FieldsIn";

type PlainBodyProps = {
  body: string;
  fields: readonly Field[];
  focused: boolean;
  error: string | undefined;
  onChange: (body: string) => void;
};

/** A text without looks; fields stand in it as `{{…}}` and are named below it. */
export function PlainBody({ body, fields, focused, error, onChange }: PlainBodyProps) {
  const { t } = useLingui();
  const area = useRef<HTMLTextAreaElement>(null);
  const insert = (text: string) => {
    const { selectionStart: from, selectionEnd: to } = area.current ?? {
      selectionStart: body.length,
      selectionEnd: body.length,
    };
    onChange(body.slice(0, from) + text + body.slice(to));
    // after the menu has given the focus back to its button
    setTimeout(() => {
      area.current?.focus();
      area.current?.setSelectionRange(from + text.length, from + text.length);
    });
  };
  return (
    <div className={styles.plain}>
      <span className={styles.fields}>
        <FieldMenu fields={fields} onPick={insert} />
      </span>
      <Textarea
        ref={area}
        label={t`Text`}
        autosize
        minRows={5}
        maxRows={14}
        data-autofocus={focused || undefined}
        value={body}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <FieldsIn text={body} fields={fields} />
    </div>
  );
}
