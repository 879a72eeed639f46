import { useLingui } from "@lingui/react/macro";
import { Button, Input, Popover } from "@mantine/core";
import { useId, useRef, useState } from "react";
import { AddIcon, CloseIcon } from "~/ui/icons";
import styles from "./forms.module.css";
import { PersonSearch } from "./PersonSearch";
import type { Named } from "./values";

type PeopleFieldProps = {
  value: readonly Named[];
  organization: Named | null;
  /** Somebody has to be there, and only people of the organization fit: without one nobody can be added. */
  required: boolean;
  disabled: boolean;
  error: string | undefined;
  onChange: (people: Named[]) => void;
};

/** The contact persons; the first one is the main one. */
export function PeopleField({ value, organization, required, disabled, error, onChange }: PeopleFieldProps) {
  const { t } = useLingui();
  const [adding, setAdding] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const waits = required && organization === null;
  const close = () => {
    setAdding(false);
    button.current?.focus();
  };
  return (
    <div role="group" aria-labelledby={id}>
      <Input.Label component="span" id={id} required={required}>
        {t`Contact persons`}
      </Input.Label>
      <div className={styles.people}>
        {value.map((person, at) => (
          <span key={person.id} className={styles.person}>
            {person.name}
            {at === 0 && value.length > 1 && <span className={styles.main}>{t`main`}</span>}
            {!disabled && (
              <button
                type="button"
                aria-label={t`Remove ${person.name}`}
                onClick={() => {
                  onChange(value.filter((one) => one.id !== person.id));
                  button.current?.focus();
                }}
              >
                <CloseIcon size={12} aria-hidden />
              </button>
            )}
          </span>
        ))}
        <Popover opened={adding} onDismiss={close} position="bottom-start" width={300} trapFocus shadow="md">
          <Popover.Target>
            <Button
              ref={button}
              size="compact-sm"
              variant="default"
              leftSection={<AddIcon size={13} />}
              disabled={disabled || waits}
              aria-invalid={error !== undefined || undefined}
              onClick={() => setAdding(!adding)}
            >
              {t`Add person`}
            </Button>
          </Popover.Target>
          <Popover.Dropdown p={6}>
            <PersonSearch
              organization={organization}
              except={value.map((person) => person.id)}
              onClose={close}
              onPick={(person) => {
                onChange([...value, person]);
                close();
              }}
            />
          </Popover.Dropdown>
        </Popover>
        {waits && <span className={styles.hint}>{t`Choose the organization first.`}</span>}
      </div>
      {error !== undefined && <Input.Error role="alert">{error}</Input.Error>}
    </div>
  );
}
