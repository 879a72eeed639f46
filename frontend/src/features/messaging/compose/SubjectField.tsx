import { useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { type Field, FieldMenu } from "./FieldMenu";
import { FieldsIn } from "./FieldsIn";

type SubjectFieldProps = {
  focused: boolean;
  subject: string;
  fields: readonly Field[];
  error: string | undefined;
  onChange: (subject: string) => void;
};

/** A message's subject; its fields are named below it. */
export function SubjectField({ focused, subject, fields, error, onChange }: SubjectFieldProps) {
  const { t } = useLingui();
  return (
    <div>
      <TextInput
        label={t`Subject`}
        autoComplete="off"
        data-autofocus={focused || undefined}
        value={subject}
        error={error}
        rightSection={<FieldMenu fields={fields} onPick={(field) => onChange(`${subject}${field}`)} />}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <FieldsIn text={subject} fields={fields} />
    </div>
  );
}
