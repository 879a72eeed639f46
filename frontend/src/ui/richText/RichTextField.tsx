import { Textarea } from "@mantine/core";
import { createElement, useState } from "react";
import type { TextField } from "./fields";
import { fromPlain, plainOf } from "./html";
import styles from "./RichTextField.module.css";
import { useEditorPart } from "./useEditorPart";

export type RichTextFieldProps = {
  label: string;
  placeholder?: string;
  /** Rich text; "" when empty. */
  value: string;
  autoFocus?: boolean;
  invalid?: boolean;
  /** What may be filled in later: `{{key}}` in the text is shown as a chip with the field's name. */
  fields?: readonly TextField[];
  /** Further tools; `insert` puts text at the cursor, a field as its chip. */
  tools?: (insert: (text: string) => void) => React.ReactNode;
  onChange: (html: string) => void;
  onSubmit: () => void;
  onCancel?: () => void;
};

/**
 * Text with looks and mentions. Ctrl+Enter submits, Escape cancels, @ mentions a user. The editor comes when the page
 * is at rest; until then, and where it never comes, a plain field takes what is typed, and nothing of it is lost.
 */
export function RichTextField(props: RichTextFieldProps) {
  const { label, placeholder = "", value, autoFocus = false, invalid = false, onChange } = props;
  const Editor = useEditorPart(autoFocus);
  const [focused, setFocused] = useState(autoFocus);
  const plain = plainOf(value);
  if (Editor) return createElement(Editor, { ...props, focused });
  return (
    <Textarea
      aria-label={label}
      aria-invalid={invalid || undefined}
      placeholder={placeholder}
      variant="unstyled"
      autosize
      minRows={2}
      maxRows={16}
      autoFocus={autoFocus}
      // looks that are there already would be lost here
      readOnly={value !== fromPlain(plain)}
      classNames={{ input: styles.plain ?? "" }}
      value={plain}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
      onChange={(event) => onChange(fromPlain(event.currentTarget.value))}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) props.onSubmit();
        if (event.key === "Escape") props.onCancel?.();
      }}
    />
  );
}
