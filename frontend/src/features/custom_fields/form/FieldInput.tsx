import { useLingui } from "@lingui/react/macro";
import { MultiSelect, Select, Switch, Textarea, TextInput, type TextInputProps } from "@mantine/core";
import type { Draft } from "../draft";
import type { Field } from "../field";

type FieldInputProps = {
  field: Field;
  draft: Draft;
  error: string | undefined;
  onChange: (draft: Draft) => void;
};

/** The kinds of text a one-line field takes. Numbers are text, so that a mistyped letter is seen and refused. */
const ONE_LINE: Partial<Record<Field["type"], Pick<TextInputProps, "type" | "inputMode">>> = {
  INTEGER: { inputMode: "numeric" },
  DECIMAL: { inputMode: "decimal" },
  DATE: { type: "date" },
  URL: { type: "url", inputMode: "url" },
};

/** A field in a form, by its type. */
export function FieldInput({ field, draft, error, onChange }: FieldInputProps) {
  const { t } = useLingui();
  const { name, type, options, required } = field;
  const common = { label: name, withAsterisk: required, error };
  const data = options.map(({ id, label }) => ({ value: id, label }));
  const text = typeof draft === "string" ? draft : "";
  const onText = (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value);

  if (type === "FLAG") {
    return (
      <Switch
        label={name}
        error={error}
        checked={draft === true}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    );
  }
  if (type === "CHOICE") {
    return (
      <Select
        {...common}
        searchable={data.length > 8}
        clearable={!required}
        clearButtonProps={{ "aria-label": t`Clear` }}
        data={data}
        value={text || null}
        onChange={(id) => onChange(id ?? "")}
      />
    );
  }
  if (type === "CHOICES") {
    const ids = Array.isArray(draft) ? draft : [];
    return <MultiSelect {...common} searchable data={data} value={ids} onChange={onChange} />;
  }
  if (type === "LONG_TEXT") {
    return <Textarea {...common} autosize minRows={2} maxRows={8} value={text} onChange={onText} />;
  }
  return <TextInput {...common} {...ONE_LINE[type]} autoComplete="off" value={text} onChange={onText} />;
}
