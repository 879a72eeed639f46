import { useLingui } from "@lingui/react/macro";
import { EditConflict } from "./EditConflict";
import { EmptyValue } from "./EmptyValue";
import { Property } from "./Property";
import styles from "./Property.module.css";
import type { SaveField } from "./saveField";
import { TextDraft, type TextKind } from "./TextDraft";
import { useTextDraft } from "./useTextDraft";

type EditableTextProps = {
  label: string;
  /** The patch's field, for its errors' path. */
  field: string;
  value: string;
  /** What is read; the value itself when left out. */
  shown?: string | undefined;
  kind?: TextKind;
  /** Should not be empty, and is marked so. */
  wanted?: boolean;
  disabled: boolean;
  /** What else one can do with the value, right of it. */
  aside?: React.ReactNode;
  onSave: SaveField<string>;
};

/** Text in place: Enter or leaving saves, Escape takes back. A refused text stays, with the reason under it. */
export function EditableText(props: EditableTextProps) {
  const { label, field, value, shown, kind = "text", wanted = false, disabled, aside, onSave } = props;
  const { t } = useLingui();
  // fields of one record may share a path, but not a name
  const { draft, kept, errors, change, finish, save } = useTextDraft(`${field}/${label}`, value, onSave);

  if (draft === null) {
    return (
      <Property label={label} required={wanted}>
        <div className={styles.line}>
          <button
            type="button"
            className={styles.editable}
            data-lines={kind === "lines" || undefined}
            disabled={disabled}
            onClick={() => change(value)}
          >
            <span className="visually-hidden">{label}: </span>
            {value ? (
              <span>{shown ?? value}</span>
            ) : (
              <EmptyValue disabled={disabled} missing={wanted}>{t`Add…`}</EmptyValue>
            )}
          </button>
          {aside}
        </div>
      </Property>
    );
  }
  const conflict = errors?.conflict;
  return (
    <Property
      label={label}
      required={wanted}
      error={conflict ? undefined : (errors?.within(field) ?? errors?.text)}
    >
      <TextDraft
        label={label}
        kind={kind}
        text={draft}
        invalid={errors !== null}
        focused={!kept}
        onChange={change}
        onLeave={() => void (conflict ? null : save(false))}
        onSave={() => void save(false)}
        onCancel={finish}
      />
      {kept && errors === null && <KeptNote />}
      {conflict && (
        <EditConflict
          message={conflict.message}
          theirs={shown ?? value}
          mine={draft}
          onTheirs={finish}
          onMine={() => void save(true)}
        />
      )}
    </Property>
  );
}

/** Under a text that was begun on an earlier visit. */
function KeptNote() {
  const { t } = useLingui();
  return <p className={styles.kept}>{t`Not saved yet. Enter saves, Escape discards.`}</p>;
}
