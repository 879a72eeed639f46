import { useId } from "react";
import styles from "./ToggleChips.module.css";

type ToggleChipsProps<Value extends string> = {
  label: string;
  options: readonly { value: Value; label: string; title?: string }[];
  values: readonly Value[];
  error?: string | undefined;
  onChange: (values: Value[]) => void;
};

/** Several of a few, all in sight. The values keep the options' order. */
export function ToggleChips<Value extends string>(props: ToggleChipsProps<Value>) {
  const { label, options, values, error, onChange } = props;
  const id = useId();
  const toggle = (value: Value, on: boolean) =>
    onChange(
      options.map((option) => option.value).filter((one) => (one === value ? on : values.includes(one))),
    );
  return (
    <fieldset className={styles.field} aria-describedby={error === undefined ? undefined : id}>
      <legend className={styles.label}>{label}</legend>
      <div className={styles.chips}>
        {options.map(({ value, label: name, title }) => (
          <label key={value} className={styles.chip} title={title}>
            <input
              type="checkbox"
              className="visually-hidden"
              checked={values.includes(value)}
              aria-label={title}
              onChange={(event) => toggle(value, event.currentTarget.checked)}
            />
            {name}
          </label>
        ))}
      </div>
      {error !== undefined && (
        <p id={id} role="alert" className={styles.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
