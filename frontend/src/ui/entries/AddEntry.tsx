import { useLingui } from "@lingui/react/macro";
import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { NO_ERRORS, type UserErrors } from "~/lib/graphql/userErrors";
import { ColourPick } from "./ColourPick";
import { GREY } from "./colours";
import styles from "./EntryList.module.css";
import type { NewEntry } from "./entry";

type AddEntryProps = {
  nameLabel: string;
  onAdd: (values: NewEntry) => Promise<UserErrors | null>;
  onClose: () => void;
};

/** The line for new entries: Enter adds one and waits for the next, Escape is done. */
export function AddEntry({ nameLabel, onAdd, onClose }: AddEntryProps) {
  const { t } = useLingui();
  const [name, setName] = useState("");
  const [colour, setColour] = useState(GREY);
  const [errors, setErrors] = useState(NO_ERRORS);
  const [busy, setBusy] = useState(false);
  const add = async () => {
    if (busy) return;
    setBusy(true);
    const refused = await onAdd({ name, colour });
    setBusy(false);
    setErrors(refused ?? NO_ERRORS);
    if (!refused) setName("");
  };
  return (
    // Escape is heard wherever the focus is inside; the fields themselves are what one works with
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      noValidate
      className={styles.adding}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <ColourPick label={t`Colour`} value={colour} onChange={setColour} />
      <TextInput
        autoFocus
        autoComplete="off"
        className={styles.newName ?? ""}
        aria-label={nameLabel}
        placeholder={nameLabel}
        value={name}
        error={errors.text}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" loading={busy}>{t`Add`}</Button>
      <Button variant="default" onClick={onClose}>
        {t({ context: "close", message: "Done" })}
      </Button>
    </form>
  );
}
