import { useLingui } from "@lingui/react/macro";
import { TagsInput, TextInput } from "@mantine/core";
import type { ValueProps } from "./ValueInput";

export function TextValue({ value: [text = ""], onChange }: ValueProps) {
  const { t } = useLingui();
  return (
    <TextInput
      aria-label={t`Value`}
      data-autofocus
      value={text}
      onChange={({ currentTarget }) => onChange([currentTarget.value])}
    />
  );
}

export function TextsValue({ value, onChange }: ValueProps) {
  const { t } = useLingui();
  return (
    <TagsInput
      size="sm"
      aria-label={t`Values`}
      data-autofocus
      placeholder={t`Enter adds one`}
      value={value.filter(Boolean)}
      acceptValueOnBlur
      onChange={onChange}
    />
  );
}
