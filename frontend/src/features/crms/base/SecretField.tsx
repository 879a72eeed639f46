import { useLingui } from "@lingui/react/macro";
import { Button, Group, Input, PasswordInput } from "@mantine/core";
import { CheckIcon } from "~/ui/icons";
import styles from "./ContactBaseForm.module.css";

type SecretFieldProps = {
  label: string;
  required: boolean;
  /** Something is stored. */
  filled: boolean;
  /** undefined: as it is; null: to be forgotten; a text: to be stored. */
  value: string | null | undefined;
  error: string | undefined;
  onChange: (value: string | null | undefined) => void;
};

/** A secret that can be written and never read: it is stored or not, and can be replaced or forgotten. */
export function SecretField({ label, required, filled, value, error, onChange }: SecretFieldProps) {
  const { t } = useLingui();
  if (filled && (value === undefined || value === null)) {
    return (
      <Input.Wrapper label={label} required={required} error={error} labelElement="div">
        <Group gap={6}>
          <span className={styles.stored} data-gone={value === null || undefined}>
            {value === undefined && <CheckIcon size={14} aria-hidden />}
            {value === undefined ? t`Stored, encrypted` : t`Forgotten once you save`}
          </span>
          <Button size="compact-xs" variant="default" onClick={() => onChange("")}>
            {t`Replace`}
            <span className="visually-hidden"> {label}</span>
          </Button>
          {value === undefined ? (
            <Button size="compact-xs" variant="subtle" color="gray" onClick={() => onChange(null)}>
              {t`Forget`}
              <span className="visually-hidden"> {label}</span>
            </Button>
          ) : (
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
