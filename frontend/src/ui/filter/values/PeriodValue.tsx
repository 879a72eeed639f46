import { useLingui } from "@lingui/react/macro";
import { NativeSelect } from "@mantine/core";
import { PERIODS } from "../words";
import type { ValueProps } from "./ValueInput";

export function PeriodValue({ value: [period = "TODAY"], onChange }: ValueProps) {
  const { t, i18n } = useLingui();
  return (
    <NativeSelect
      size="sm"
      aria-label={t`Period`}
      data-autofocus
      data={Object.entries(PERIODS).map(([key, words]) => ({ value: key, label: i18n._(words) }))}
      value={period}
      onChange={({ currentTarget }) => onChange([currentTarget.value])}
    />
  );
}
