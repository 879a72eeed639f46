import { useLingui } from "@lingui/react/macro";
import { Stack, TextInput } from "@mantine/core";
import type { ValueProps } from "./ValueInput";

export function DayValue({ value: [day = ""], onChange }: ValueProps) {
  const { t } = useLingui();
  return (
    <TextInput
      type="date"
      aria-label={t`Day`}
      data-autofocus
      value={day}
      onChange={({ currentTarget }) => onChange([currentTarget.value])}
    />
  );
}

/** From one day to another, both of them within. */
export function DaysValue({ value: [from = "", to = ""], onChange }: ValueProps) {
  const { t } = useLingui();
  return (
    <Stack gap={6}>
      <TextInput
        type="date"
        aria-label={t`From`}
        data-autofocus
        value={from}
        max={to || undefined}
        onChange={({ currentTarget }) => onChange([currentTarget.value, to])}
      />
      <TextInput
        type="date"
        aria-label={t`To`}
        value={to}
        min={from || undefined}
        onChange={({ currentTarget }) => onChange([from, currentTarget.value])}
      />
    </Stack>
  );
}
