import { Textarea } from "@mantine/core";

type NoteFieldProps = {
  label: string;
  placeholder?: string;
  value: string;
  autoFocus?: boolean;
  onChange: (text: string) => void;
  onSubmit: () => void;
  onCancel?: () => void;
};

/** A growing text; Ctrl+Enter saves, Escape cancels. */
export function NoteField({
  label,
  placeholder = "",
  value,
  autoFocus = false,
  onChange,
  onSubmit,
  onCancel,
}: NoteFieldProps) {
  return (
    <Textarea
      aria-label={label}
      placeholder={placeholder}
      variant="unstyled"
      autosize
      minRows={2}
      maxRows={16}
      autoFocus={autoFocus}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) onSubmit();
        if (event.key === "Escape") onCancel?.();
      }}
    />
  );
}
