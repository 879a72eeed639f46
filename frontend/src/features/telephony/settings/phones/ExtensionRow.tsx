import { useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import styles from "./PhonesForm.module.css";
import type { ExtensionDraft } from "./phones";
import { RemoveRow } from "./RemoveRow";
import type { Slots } from "./slots";

type ExtensionRowProps = {
  row: ExtensionDraft;
  place: number;
  slots: Slots;
  /** It can't be saved until its user is chosen. */
  missing: boolean;
  errorAt: (field: string) => string | undefined;
  onChange: (row: ExtensionDraft) => void;
  onRemove: () => void;
};

/** An extension of the PBX and whose it is. */
export function ExtensionRow({ row, place, slots, missing, errorAt, onChange, onRemove }: ExtensionRowProps) {
  const { t } = useLingui();
  const { extension, user } = row;
  const number = place + 1;
  return (
    <li className={styles.extension}>
      <TextInput
        aria-label={t`Extension ${number}`}
        placeholder="101"
        autoComplete="off"
        inputMode="tel"
        autoFocus={extension === "" && user === null}
        value={extension}
        error={errorAt("extension")}
        onChange={({ currentTarget }) => onChange({ ...row, extension: currentTarget.value })}
      />
      {slots.user({
        label: t`User of extension ${extension || number}`,
        value: user?.id ?? null,
        user,
        error: missing ? t`Choose whose it is.` : errorAt("userId"),
        onChange: (id) => onChange({ ...row, user: id === null ? null : { id, name: "" } }),
      })}
      <RemoveRow label={t`Remove extension ${extension || number}`} onRemove={onRemove} />
    </li>
  );
}
