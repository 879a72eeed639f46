import { useLingui } from "@lingui/react/macro";
import { Button, Group, Select, Stack } from "@mantine/core";
import { useState } from "react";
import type { Draft } from "../draft";
import type { Field } from "../field";
import { ConditionValue } from "./ConditionValue";
import { type Condition, FITTING, needsValue, OPS, type Op } from "./condition";
import { conditionValue } from "./conditionValue";
import { OP_WORDS } from "./conditionWords";

export type FieldGroup = { name: string; fields: readonly Field[] };
type ConditionFormProps = { groups: readonly FieldGroup[]; onAdd: (condition: Condition) => void };

/** A field, how it is compared, and with what. */
export function ConditionForm({ groups, onAdd }: ConditionFormProps) {
  const { t, i18n } = useLingui();
  const fields = groups.flatMap((group) => group.fields);
  const [chosen, setChosen] = useState<Field | undefined>(fields[0]);
  const [wanted, setOp] = useState<Op | null>(null);
  const [draft, setDraft] = useState<Draft>("");
  if (!chosen) return null;
  const ops = FITTING[chosen.type];
  const op = ops.find((one) => one === wanted) ?? ops[0] ?? "filled";
  const value = needsValue(op) ? conditionValue(chosen, op, draft, i18n.locale) : undefined;
  const complete = !needsValue(op) || value !== null;
  const choose = (id: string | null) => {
    setChosen(fields.find((field) => field.id === id) ?? chosen);
    setOp(null);
    setDraft("");
  };
  const inside = { comboboxProps: { withinPortal: false }, allowDeselect: false };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (complete) onAdd({ field: chosen.id, op, ...(value ? { value } : {}) });
      }}
    >
      <Stack gap="xs">
        <Select
          {...inside}
          aria-label={t`Field`}
          data-autofocus
          data={
            groups.length > 1
              ? groups.map((group) => ({ group: group.name, items: choices(group) }))
              : groups.flatMap(choices)
          }
          value={chosen.id}
          onChange={choose}
        />
        <Select
          {...inside}
          aria-label={t`Comparison`}
          data={ops.map((one) => ({ value: one, label: i18n._(OP_WORDS[one]) }))}
          value={op}
          onChange={(next) => setOp(OPS.find((one) => one === next) ?? null)}
        />
        {needsValue(op) && <ConditionValue field={chosen} draft={draft} onChange={setDraft} />}
        <Group justify="flex-end">
          <Button type="submit" disabled={!complete}>{t`Add`}</Button>
        </Group>
      </Stack>
    </form>
  );
}

const choices = (group: FieldGroup) => group.fields.map(({ id, name }) => ({ value: id, label: name }));
