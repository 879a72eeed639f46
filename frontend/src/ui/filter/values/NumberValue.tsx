import { useLingui } from "@lingui/react/macro";
import { Group, TextInput } from "@mantine/core";
import { useState } from "react";
import { plainNumber, typedNumber } from "~/lib/numbers";
import type { ValueProps } from "./ValueInput";

type OneProps = { label: string; first?: boolean; value: string; onChange: (value: string) => void };

/** As it is typed here; the condition holds it as the API writes it. */
function One({ label, first = false, value, onChange }: OneProps) {
  const { i18n } = useLingui();
  const [typed, setTyped] = useState(() => typedNumber(value, i18n.locale));
  return (
    <TextInput
      flex={1}
      miw={0}
      aria-label={label}
      data-autofocus={first || undefined}
      inputMode="decimal"
      value={typed}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        onChange(plainNumber(currentTarget.value, i18n.locale));
      }}
    />
  );
}

export function NumberValue({ value: [number = ""], onChange }: ValueProps) {
  const { t } = useLingui();
  return <One label={t`Value`} first value={number} onChange={(next) => onChange([next])} />;
}

export function NumbersValue({ value: [from = "", to = ""], onChange }: ValueProps) {
  const { t } = useLingui();
  return (
    <Group gap={6} wrap="nowrap">
      <One label={t`From`} first value={from} onChange={(next) => onChange([next, to])} />
      <span aria-hidden>–</span>
      <One label={t`To`} value={to} onChange={(next) => onChange([from, next])} />
    </Group>
  );
}
