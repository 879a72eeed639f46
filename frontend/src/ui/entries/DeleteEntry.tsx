import { Plural, useLingui } from "@lingui/react/macro";
import { Select } from "@mantine/core";
import { useState } from "react";
import { formatCount } from "~/lib/format";
import { NO_ERRORS, type UserErrors } from "~/lib/graphql/userErrors";
import { ConfirmDialog } from "../ConfirmDialog";
import styles from "./EntryList.module.css";
import type { Entry } from "./entry";

const EMPTY = "";

type DeleteEntryProps = {
  entry: Entry;
  others: readonly Entry[];
  onDelete: (replacementId: string | null | undefined) => Promise<UserErrors | null>;
  onClose: () => void;
};

/** Says how many contacts have the entry, and asks what they get instead. */
export function DeleteEntry({ entry, others, onDelete, onClose }: DeleteEntryProps) {
  const { t, i18n } = useLingui();
  const [chosen, setChosen] = useState<string | null>(null);
  const [errors, setErrors] = useState(NO_ERRORS);
  const [busy, setBusy] = useState(false);
  const count = entry.usageCount ?? 0;
  const shown = formatCount(count, i18n.locale);
  const confirm = async () => {
    setBusy(true);
    const refused = await onDelete(chosen === null ? undefined : chosen === EMPTY ? null : chosen);
    setBusy(false);
    if (refused) setErrors(refused);
    else onClose();
  };
  const choices = others
    .filter((other) => !other.hidden)
    .map((other) => ({ value: other.id, label: other.name }));
  return (
    <ConfirmDialog
      opened
      title={t`Delete “${entry.name}”?`}
      confirm={t`Delete`}
      danger
      asks={count > 0}
      busy={busy}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      {count === 0 ? (
        <p className={styles.sentence}>{t`No contact has it.`}</p>
      ) : (
        <>
          <p className={styles.sentence}>
            <Plural value={count} one={`${shown} contact has it.`} other={`${shown} contacts have it.`} />
          </p>
          <Select
            data-autofocus
            label={t`They get instead`}
            placeholder={t`Choose…`}
            allowDeselect={false}
            data={[...choices, { value: EMPTY, label: t`Nothing: leave it empty` }]}
            value={chosen}
            onChange={setChosen}
          />
        </>
      )}
      {errors.text !== undefined && (
        <p role="alert" className={styles.problem}>
          {errors.text}
        </p>
      )}
    </ConfirmDialog>
  );
}
