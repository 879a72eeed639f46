import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { UserErrors } from "~/lib/graphql/userErrors";
import { EditConflict } from "./EditConflict";
import { Property } from "./Property";
import styles from "./Property.module.css";
import type { SaveField } from "./saveField";

type EditableTextProps = {
  label: string;
  /** The patch's field, for its errors' path. */
  field: string;
  value: string;
  /** What is read; the value itself when left out. */
  shown?: string | undefined;
  kind?: "text" | "date";
  disabled: boolean;
  onSave: SaveField<string>;
};

/** Text in place: Enter or leaving saves, Escape takes back. A refused text stays, with the reason under it. */
export function EditableText({
  label,
  field,
  value,
  shown,
  kind = "text",
  disabled,
  onSave,
}: EditableTextProps) {
  const { t } = useLingui();
  const [draft, setDraft] = useState<string | null>(null);
  const [errors, setErrors] = useState<UserErrors | null>(null);
  const [busy, setBusy] = useState(false);

  const finish = () => {
    setDraft(null);
    setErrors(null);
  };
  const save = async (force: boolean) => {
    if (draft === null || busy) return;
    if (draft.trim() === value && !force) {
      finish();
      return;
    }
    setBusy(true);
    const refused = await onSave(draft.trim(), { force });
    setBusy(false);
    if (refused) setErrors(refused);
    else finish();
  };

  if (draft === null) {
    return (
      <Property label={label}>
        <button type="button" className={styles.editable} disabled={disabled} onClick={() => setDraft(value)}>
          <span className="visually-hidden">{label}: </span>
          {value ? (shown ?? value) : <span className={styles.empty}>{disabled ? "—" : t`Add…`}</span>}
        </button>
      </Property>
    );
  }
  return (
    <Property label={label} error={errors?.conflict ? undefined : (errors?.at(field) ?? errors?.text)}>
      <input
        autoFocus
        type={kind}
        aria-label={label}
        aria-invalid={errors !== null}
        className={styles.input}
        value={draft}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={() => void (errors?.conflict ? null : save(false))}
        onKeyDown={(event) => {
          if (event.key === "Enter") void save(false);
          if (event.key === "Escape") finish();
        }}
      />
      {errors?.conflict && (
        <EditConflict message={errors.conflict.message} onTheirs={finish} onMine={() => void save(true)} />
      )}
    </Property>
  );
}
