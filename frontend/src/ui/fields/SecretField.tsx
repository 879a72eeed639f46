import { useLingui } from "@lingui/react/macro";
import { Button, Group, Input, PasswordInput } from "@mantine/core";
import { CheckIcon } from "../icons";
import styles from "./SecretField.module.css";

type SecretFieldProps = {
  label: string;
  description?: string;
  required?: boolean;
  /** It can be taken away, and not only replaced. */
  forgettable?: boolean;
  /** Something is stored. */
  filled: boolean;
  /** undefined: as it is; null: to be forgotten; a text: to be stored. */
  value: string | null | undefined;
  error?: string | undefined;
  onChange: (value: string | null | undefined) => void;
};

/** A secret that can be written and never read: it is stored or not, and can be replaced or forgotten. */
export function SecretField(props: SecretFieldProps) {
  const { label, description, required = false, forgettable = true, filled, value, error, onChange } = props;
  const { t } = useLingui();
  if (filled && (value === undefined || value === null)) {
    return (
      <Input.Wrapper {...{ label, description, required, error }} labelElement="div">
        <Group gap={6}>
          <span className={styles.stored} data-gone={value === null || undefined}>
            {value === undefined && <CheckIcon size={14} aria-hidden />}
            {value === undefined ? t`Stored, encrypted` : t`Forgotten once you save`}
          </span>
          <Button size="compact-xs" variant="default" onClick={() => onChange("")}>
            {t`Replace`}
            <span className="visually-hidden"> {label}</span>
          </Button>
          {value === undefined && forgettable && (
            <Button size="compact-xs" variant="subtle" color="gray" onClick={() => onChange(null)}>
              {t`Forget`}
              <span className="visually-hidden"> {label}</span>
            </Button>
          )}
          {value === null && (
            <Button size="compact-xs" variant="subtle" color="gray" onClick={() => onChange(undefined)}>
              {t`Keep`}
              <span className="visually-hidden"> {label}</span>
            </Button>
          )}
        </Group>
      </Input.Wrapper>
    );
  }
  return (
    <PasswordInput
      label={label}
      description={description}
      required={required}
      autoFocus={filled}
      autoComplete="new-password"
      visibilityToggleButtonProps={{ "aria-label": t`Show what you typed` }}
      value={value ?? ""}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={() => {
        if (filled && value === "") onChange(undefined);
      }}
    />
  );
}
