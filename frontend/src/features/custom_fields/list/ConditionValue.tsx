import { useLingui } from "@lingui/react/macro";
import { MultiSelect, TextInput } from "@mantine/core";
import type { Draft } from "../draft";
import type { Field } from "../field";
import { isList } from "../types";

type ConditionValueProps = { field: Field; draft: Draft; onChange: (draft: Draft) => void };

/** What a field is compared with. */
export function ConditionValue({ field: { type, options }, draft, onChange }: ConditionValueProps) {
  const { t } = useLingui();
  if (isList(type)) {
    return (
      <MultiSelect
        aria-label={t`Value`}
        placeholder={Array.isArray(draft) && draft.length > 0 ? "" : t`Choose…`}
        comboboxProps={{ withinPortal: false }}
        data={options.map(({ id, label }) => ({ value: id, label }))}
        value={Array.isArray(draft) ? draft : []}
        onChange={onChange}
      />
    );
  }
  const number = type === "INTEGER" || type === "DECIMAL";
  return (
    <TextInput
      aria-label={t`Value`}
      type={type === "DATE" ? "date" : "text"}
      inputMode={number ? "decimal" : "text"}
      value={typeof draft === "string" ? draft : ""}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
