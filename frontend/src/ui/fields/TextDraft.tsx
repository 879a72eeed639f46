import { Textarea } from "@mantine/core";
import styles from "./Property.module.css";

export type TextKind = "text" | "date" | "moment" | "url" | "email" | "integer" | "decimal" | "lines";

type TextDraftProps = {
  label: string;
  kind: TextKind;
  text: string;
  invalid: boolean;
  /** Takes the focus as soon as it is there. */
  focused: boolean;
  onChange: (text: string) => void;
  onLeave: () => void;
  onSave: () => void;
  onCancel: () => void;
};

/** Numbers are text with a keyboard of digits: a number field would swallow the comma, or the letters one mistyped. */
const KEYBOARDS: Record<TextKind, React.ComponentProps<"input">> = {
  text: { type: "text" },
  date: { type: "date" },
  moment: { type: "datetime-local" },
  url: { type: "url", inputMode: "url" },
  email: { type: "email" },
  integer: { type: "text", inputMode: "numeric" },
  decimal: { type: "text", inputMode: "decimal" },
  lines: {},
};

/** Text while it is edited in place. Enter saves, in several lines Ctrl and Enter; Escape takes back. */
export function TextDraft(props: TextDraftProps) {
  const { label, kind, text, invalid, focused, onChange, onLeave, onSave, onCancel } = props;
  const onKeyDown = (event: React.KeyboardEvent) => {
    const newLine = kind === "lines" && !event.ctrlKey && !event.metaKey;
    if (event.key === "Enter" && !newLine) onSave();
    if (event.key === "Escape") onCancel();
  };
  const field = {
    autoFocus: focused,
    "aria-label": label,
    "aria-invalid": invalid,
    value: text,
    onBlur: onLeave,
    onKeyDown,
  };
  if (kind === "lines") {
    return (
      <Textarea
        variant="unstyled"
        autosize
        minRows={3}
        maxRows={16}
        classNames={{ input: styles.input ?? "" }}
        {...field}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  return (
    <input
      {...KEYBOARDS[kind]}
      {...field}
      className={styles.input}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
