import { useLingui } from "@lingui/react";
import { Switch, TextInput } from "@mantine/core";
import { SecretField } from "~/ui/fields/SecretField";
import type { Drafts, Parameter } from "./baseForm";
import { PARAMETER_LABELS } from "./words";

type ParameterFieldProps = {
  parameter: Parameter;
  value: Drafts[string];
  filled: boolean;
  error: string | undefined;
  onChange: (value: Drafts[string]) => void;
};

/** The field that fits a parameter's kind. */
export function ParameterField({ parameter, value, filled, error, onChange }: ParameterFieldProps) {
  const { i18n } = useLingui();
  const { key, kind, required } = parameter;
  const word = PARAMETER_LABELS[key];
  const label = word ? i18n._(word) : key;
  if (kind === "SECRET") return <SecretField {...{ label, required, filled, value, error, onChange }} />;
  if (kind === "FLAG") {
    return (
      <Switch
        label={label}
        checked={value === "true"}
        error={error}
        onChange={(event) => onChange(String(event.currentTarget.checked))}
      />
    );
  }
  return (
    <TextInput
      type={kind === "URL" ? "url" : "text"}
      label={label}
      required={required}
      placeholder={kind === "URL" ? "https://" : ""}
      autoComplete="off"
      value={value ?? ""}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
