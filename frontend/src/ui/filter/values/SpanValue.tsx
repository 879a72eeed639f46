import { useLingui } from "@lingui/react/macro";
import { Group, NativeSelect, TextInput } from "@mantine/core";
import { UNITS } from "../words";
import type { ValueProps } from "./ValueInput";

/** How many days, weeks, months or years. */
export function SpanValue({ value: [count = "", unit = "D"], onChange }: ValueProps) {
  const { t, i18n } = useLingui();
  return (
    <Group gap={6} wrap="nowrap">
      <TextInput
        w={72}
        aria-label={t`How many`}
        data-autofocus
        inputMode="numeric"
        value={count}
        onChange={({ currentTarget }) => onChange([currentTarget.value.trim(), unit])}
      />
      <NativeSelect
        flex={1}
        size="sm"
        aria-label={t`Unit`}
        data={Object.entries(UNITS).map(([key, words]) => ({ value: key, label: i18n._(words) }))}
        value={unit}
        onChange={({ currentTarget }) => onChange([count, currentTarget.value])}
      />
    </Group>
  );
}
