import { useLingui } from "@lingui/react/macro";
import { Button, TextInput } from "@mantine/core";
import type { UserErrors } from "~/lib/graphql/userErrors";
import { EditConflict } from "../fields/EditConflict";
import { ColourPick } from "./ColourPick";
import styles from "./EntryForm.module.css";

type EntryFormProps = {
  name: string;
  onName: (name: string) => void;
  colour?: string;
  onColour?: (colour: string) => void;
  errors: UserErrors;
  busy: boolean;
  /** Further fields. */
  children?: React.ReactNode;
  /** What stands apart on the left of the buttons, such as deleting. */
  apart?: React.ReactNode;
  onSave: (force: boolean) => void;
  onReload: () => void;
  onClose: () => void;
};

/** One entry's line while it is edited: Enter saves, Escape leaves it as it was. */
export function EntryForm(props: EntryFormProps) {
  const { name, onName, colour, onColour, errors, busy, children, apart, onSave, onReload, onClose } = props;
  const { t } = useLingui();
  const { conflict } = errors;
  return (
    // Escape is heard wherever the focus is inside; the fields themselves are what one works with
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(false);
      }}
      onKeyDown={(event) => {
        const listOpen = (event.target as HTMLElement).ariaExpanded === "true";
        if (event.key === "Escape" && !listOpen) onClose();
      }}
    >
      <div className={styles.fields}>
        {colour !== undefined && onColour && <ColourPick value={colour} onChange={onColour} />}
        <TextInput
          autoFocus
          className={styles.name}
          aria-label={t`Name`}
          placeholder={t`Name`}
          value={name}
          error={conflict ? undefined : errors.text}
          onChange={(event) => onName(event.currentTarget.value)}
        />
        {children}
      </div>
      {conflict && (
        <EditConflict message={conflict.message} onTheirs={onReload} onMine={() => onSave(true)} />
      )}
      <div className={styles.buttons}>
        {apart}
        <span className={styles.space} />
        <Button variant="default" size="compact-sm" onClick={onClose}>{t`Cancel`}</Button>
        <Button type="submit" size="compact-sm" loading={busy}>{t`Save`}</Button>
      </div>
    </form>
  );
}
