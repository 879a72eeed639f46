import { Popover } from "@mantine/core";
import { useRef, useState } from "react";
import { ConditionEditor } from "./ConditionEditor";
import { fresh, isComplete, tidy } from "./draft";
import { useFiltering } from "./FilterContext";
import type { Condition } from "./model";
import { ParameterPick } from "./ParameterPick";
import { formOf } from "./parameter";

type Target = { button: React.Ref<HTMLButtonElement>; toggle: () => void };

type ConditionPopoverProps = {
  label: string;
  /** What is edited; null: a new one, whose parameter is chosen first. */
  condition: Condition | null;
  onChange: (condition: Condition) => void;
  /** Opens it, as soon as it turns true. */
  startOpened?: boolean;
  onClosed?: () => void;
  /** The button that opens it. */
  children: (target: Target) => React.ReactElement;
};

/** A condition being made or changed: leaving keeps what is whole, Escape keeps it as it was. */
export function ConditionPopover(props: ConditionPopoverProps) {
  const { label, condition, onChange, startOpened = false, onClosed, children } = props;
  const { parameters } = useFiltering();
  const [opened, setOpened] = useState(startOpened);
  const [asked, setAsked] = useState(startOpened);
  const [draft, setDraft] = useState<Condition | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const parameter = draft && parameters.byKey.get(draft.parameter);
  const show = () => {
    setDraft(condition);
    setOpened(true);
  };
  if (asked !== startOpened) {
    setAsked(startOpened);
    if (startOpened) show();
  }
  const close = () => {
    setOpened(false);
    onClosed?.();
  };
  /** By a key: the keyboard goes on from the button, also where another key had opened it. */
  const closeByKey = () => {
    close();
    setTimeout(() => button.current?.focus({ preventScroll: true }));
  };
  const done = (next: Condition) => {
    if (next !== condition) onChange(next);
    closeByKey();
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
    >
      <Popover.Target>{children({ button, toggle: opened ? leave : show })}</Popover.Target>
      <Popover.Dropdown
        p={10}
        aria-label={label}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.stopPropagation();
          closeByKey();
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
