import { Popover } from "@mantine/core";
import { useState } from "react";
import { ConditionEditor } from "./ConditionEditor";
import { fresh, isComplete, tidy } from "./draft";
import { useFiltering } from "./FilterContext";
import type { Condition } from "./model";
import { ParameterPick } from "./ParameterPick";
import { formOf } from "./parameter";

type Target = { opened: boolean; toggle: () => void };

type ConditionPopoverProps = {
  label: string;
  /** What is edited; null: a new one, whose parameter is chosen first. */
  condition: Condition | null;
  onChange: (condition: Condition) => void;
  /** Open from the beginning. */
  startOpened?: boolean;
  onClosed?: () => void;
  /** The button that opens it; it takes a ref. */
  children: (target: Target) => React.ReactElement;
};

/** A condition being made or changed: leaving keeps what is whole, Escape keeps it as it was. */
export function ConditionPopover(props: ConditionPopoverProps) {
  const { label, condition, onChange, startOpened = false, onClosed, children } = props;
  const { parameters } = useFiltering();
  const [opened, setOpened] = useState(startOpened);
  const [draft, setDraft] = useState<Condition | null>(null);
  const parameter = draft && parameters.byKey.get(draft.parameter);
  const show = () => {
    setDraft(condition);
    setOpened(true);
  };
  const close = () => {
    setOpened(false);
    onClosed?.();
  };
  const done = (next: Condition) => {
    close();
    if (next !== condition) onChange(next);
  };
  const leave = () => {
    const form = parameter && draft && formOf(parameter, draft.op);
    if (opened && form && isComplete(form, draft.value) && draft !== condition) onChange(tidy(draft, form));
    close();
  };
  return (
    <Popover
      opened={opened}
      onDismiss={leave}
      closeOnEscape={false}
      position="bottom-start"
      width={292}
      trapFocus
      returnFocus
    >
      <Popover.Target>{children({ opened, toggle: opened ? leave : show })}</Popover.Target>
      <Popover.Dropdown
        p={10}
        aria-label={label}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.stopPropagation();
          close();
        }}
      >
        {parameter && draft ? (
          <ConditionEditor parameter={parameter} draft={draft} onDraft={setDraft} onDone={done} />
        ) : (
          <ParameterPick parameters={parameters.list} onPick={(picked) => setDraft(fresh(picked))} />
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
