import { useEffect } from "react";
import { EditConflict } from "~/ui/fields/EditConflict";
import { TextDraft } from "~/ui/fields/TextDraft";
import type { useTextDraft } from "~/ui/fields/useTextDraft";
import styles from "./FileRow.module.css";

type FileTextProps = {
  label: string;
  field: "name" | "description";
  editing: ReturnType<typeof useTextDraft>;
  /** What stands there now. */
  value: string;
  /** Has the focus when this is done, unless something else took it. */
  back: React.RefObject<HTMLElement | null>;
};

/** A file's name or description while it is written. */
export function FileText({ label, field, editing, value, back }: FileTextProps) {
  const { draft, kept, errors, change, finish, save } = editing;
  const conflict = errors?.conflict;
  useEffect(
    () => () => {
      if (document.activeElement === document.body) back.current?.focus();
    },
    [back],
  );
  return (
    <div className={styles.text}>
      <TextDraft
        label={label}
        kind="text"
        text={draft ?? value}
        invalid={errors !== null}
        focused={!kept}
        onChange={change}
        onLeave={() => void (conflict ? null : save(false))}
        onSave={() => void save(false)}
        onCancel={finish}
      />
      {errors && !conflict && (
        <p role="alert" className={styles.error}>
          {errors.at(field) ?? errors.text}
        </p>
      )}
      {conflict && (
        <EditConflict
          message={conflict.message}
          theirs={value}
          mine={draft ?? ""}
          onTheirs={finish}
          onMine={() => void save(true)}
        />
      )}
    </div>
  );
}
