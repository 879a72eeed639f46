import { TextInput } from "@mantine/core";
import styles from "./NumberField.module.css";

type NumberFieldProps = {
  label: string;
  /** Quiet words at its right end: %, points. */
  unit?: string;
  placeholder?: string;
  value: string;
  error: string | undefined;
  onChange: (text: string) => void;
  onBlur?: () => void;
};

/** A short field for a number. What is typed stays as it is until it can be read. */
export function NumberField({ label, unit, placeholder, value, error, onChange, onBlur }: NumberFieldProps) {
  return (
    <TextInput
      className={styles.field}
      classNames={{ input: styles.input ?? "", error: styles.error ?? "" }}
      aria-label={label}
      inputMode="decimal"
      autoComplete="off"
      value={value}
      error={error}
      {...(placeholder === undefined ? {} : { placeholder })}
      {...(unit === undefined ? {} : { rightSection: <span className={styles.unit}>{unit}</span> })}
      rightSectionWidth={unit === undefined ? 0 : 12 + 8 * unit.length}
      rightSectionPointerEvents="none"
      onChange={(event) => onChange(event.currentTarget.value)}
      {...(onBlur ? { onBlur } : {})}
    />
  );
}
