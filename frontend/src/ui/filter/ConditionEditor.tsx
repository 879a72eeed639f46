import { useLingui } from "@lingui/react/macro";
import { Button, Group, NativeSelect, Stack } from "@mantine/core";
import { useEffect, useRef } from "react";
import styles from "./ConditionEditor.module.css";
import { isComplete, tidy, withForm } from "./draft";
import type { Condition } from "./model";
import { formOf, formsOf, type Parameter } from "./parameter";
import { ValueInput } from "./values/ValueInput";
import { OP_WORDS } from "./words";

type ConditionEditorProps = {
  parameter: Parameter;
  draft: Condition;
  onDraft: (draft: Condition) => void;
  onDone: (condition: Condition) => void;
};

/** How one parameter is compared, and with what. Enter is done with it. */
export function ConditionEditor({ parameter, draft, onDraft, onDone }: ConditionEditorProps) {
  const { t, i18n } = useLingui();
  const fields = useRef<HTMLFormElement>(null);
  // it may come where something else had the focus: the list that its parameter was chosen from
  useEffect(() => {
    const first = fields.current?.querySelector<HTMLElement>("[data-autofocus]");
    first?.focus();
    if (first instanceof HTMLInputElement) first.select();
  }, []);
  const form = formOf(parameter, draft.op);
  const offered = formsOf(parameter);
  const forms = form && !offered.includes(form) ? [...offered, form] : offered;
  if (!form) return null;
  const complete = isComplete(form, draft.value);
  return (
    <form
      ref={fields}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (complete) onDone(tidy(draft, form));
      }}
    >
      <Stack gap={8}>
        <div className={styles.head}>
          <span className={styles.name}>{parameter.label}</span>
          {forms.length > 1 && (
            <NativeSelect
              size="xs"
              aria-label={t`Comparison`}
              data-autofocus={form.input === "none" || undefined}
              data={forms.map(({ op }) => ({ value: op, label: i18n._(OP_WORDS[op]) }))}
              value={draft.op}
              onChange={({ currentTarget }) => {
                const next = forms.find(({ op }) => op === currentTarget.value);
                if (next) onDraft(withForm(draft, form, next));
              }}
            />
          )}
        </div>
        <ValueInput
          key={form.input}
          input={form.input}
          parameter={parameter}
          value={draft.value}
          onChange={(value) => onDraft({ ...draft, value })}
        />
        <Group justify="flex-end">
          <Button type="submit" size="compact-sm" disabled={!complete}>{t`Apply`}</Button>
        </Group>
      </Stack>
    </form>
  );
}
