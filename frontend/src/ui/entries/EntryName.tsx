import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { EditConflict } from "../fields/EditConflict";
import type { SaveField } from "../fields/saveField";
import { TextDraft } from "../fields/TextDraft";
import { useTextDraft } from "../fields/useTextDraft";
import styles from "./EntryList.module.css";

type EntryNameProps = { entry: { name: string }; onSave: SaveField<string> };

/** The entry's name; a press renames it where it stands. */
export function EntryName({ entry, onSave }: EntryNameProps) {
  const { t } = useLingui();
  const { draft, errors, change, finish, save } = useTextDraft("name", entry.name, onSave);
  /** Renaming ended by a key: the focus stays here. */
  const [byKey, setByKey] = useState(false);
  if (draft === null) {
    return (
      <button
        type="button"
        className={styles.name}
        title={t`Rename`}
        autoFocus={byKey}
        onClick={() => {
          setByKey(false);
          change(entry.name);
        }}
      >
        {entry.name}
      </button>
    );
  }
  const conflict = errors?.conflict;
  return (
    <div className={styles.renaming}>
      <TextDraft
        label={t`Name`}
        kind="text"
        text={draft}
        invalid={errors !== null}
        focused
        onChange={change}
        onLeave={() => void (conflict ? null : save(false))}
        onSave={() => {
          setByKey(true);
          void save(false);
        }}
        onCancel={() => {
          setByKey(true);
          finish();
        }}
      />
      {errors && !conflict && (
        <p role="alert" className={styles.problem}>
          {errors.text}
        </p>
      )}
      {conflict && (
        <EditConflict message={conflict.message} onTheirs={finish} onMine={() => void save(true)} />
      )}
    </div>
  );
}
