import { useLingui } from "@lingui/react/macro";
import { Button, CloseButton, TextInput } from "@mantine/core";
import { useState } from "react";
import type { UserErrors } from "~/lib/graphql/userErrors";
import { AddIcon } from "~/ui/icons";
import { SortableList } from "~/ui/sortable/SortableList";
import styles from "./OptionsEditor.module.css";
import { newOption, type OptionDraft, optionPath, pasted } from "./options";

type OptionsEditorProps = {
  options: OptionDraft[];
  /** What happens without any. */
  hint: string | null;
  errors: UserErrors;
  onChange: (options: OptionDraft[]) => void;
};

/** A list's options: typed line by line, or pasted all at once; put in order; taken out. */
export function OptionsEditor({ options, hint, errors, onChange }: OptionsEditorProps) {
  const { t } = useLingui();
  /** Where the focus goes when the line is there. */
  const [fresh, setFresh] = useState<string | null>(null);
  const addAfter = (at: number) => {
    const option = newOption();
    setFresh(option.id);
    onChange(options.toSpliced(at + 1, 0, option));
  };
  const ofAll = errors.all.filter(({ path }) => path.at(-1) === "options").map(({ message }) => message);
  const byId = new Map(options.map((option) => [option.id, option]));
  return (
    <fieldset className={styles.options}>
      <legend className={styles.legend}>{t`Options`}</legend>
      <SortableList
        label={t`Options`}
        items={options}
        itemName={({ label }) => label}
        onMove={(ids) => onChange(ids.flatMap((id) => byId.get(id) ?? []))}
        render={(option) => {
          const at = options.indexOf(option);
          const path = optionPath(options, option);
          return (
            <OptionLine
              place={at + 1}
              option={option}
              focused={fresh === option.id}
              error={path === null ? undefined : errors.within(path)}
              onLabel={(label) => onChange(options.with(at, { ...option, label }))}
              onPaste={(text) => {
                const more = pasted(options, at, text);
                if (more) onChange(more);
                return more !== null;
              }}
              onEnter={() => addAfter(at)}
              onRemove={() => onChange(options.toSpliced(at, 1))}
            />
          );
        }}
      />
      {ofAll.map((message) => (
        <p key={message} role="alert" className={styles.error}>
          {message}
        </p>
      ))}
      {options.length === 0 && hint !== null && <p className={styles.hint}>{hint}</p>}
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<AddIcon size={14} />}
        onClick={() => addAfter(options.length - 1)}
      >
        {t`Add an option`}
      </Button>
    </fieldset>
  );
}

type OptionLineProps = {
  place: number;
  option: OptionDraft;
  focused: boolean;
  error: string | undefined;
  onLabel: (label: string) => void;
  /** True when it has taken the text. */
  onPaste: (text: string) => boolean;
  onEnter: () => void;
  onRemove: () => void;
};

function OptionLine(props: OptionLineProps) {
  const { place, option, focused, error, onLabel, onPaste, onEnter, onRemove } = props;
  const { t } = useLingui();
  return (
    <div className={styles.line}>
      <TextInput
        className={styles.label ?? ""}
        variant="unstyled"
        aria-label={t`Option ${place}`}
        placeholder={t`Option ${place}`}
        autoFocus={focused}
        value={option.label}
        error={error}
        onChange={(event) => onLabel(event.currentTarget.value)}
        onPaste={(event) => {
          if (onPaste(event.clipboardData.getData("text"))) event.preventDefault();
        }}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          // the next option, not the whole form
          event.preventDefault();
          onEnter();
        }}
      />
      <CloseButton
        size="sm"
        aria-label={t`Remove ${option.label || t`Option ${place}`}`}
        onClick={onRemove}
      />
    </div>
  );
}
