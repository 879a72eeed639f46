import { useLingui } from "@lingui/react/macro";
import { Button, Group } from "@mantine/core";
import { EditIcon } from "../icons";
import { RichText } from "../richText/RichText";
import { RichTextField } from "../richText/RichTextField";
import styles from "./EditableRichText.module.css";
import { EditConflict } from "./EditConflict";
import type { SaveField } from "./saveField";
import { useTextDraft } from "./useTextDraft";

type EditableRichTextProps = {
  label: string;
  /** The patch's field, for its errors' path. */
  field: string;
  /** Rich text; "" when there is none. */
  value: string;
  /** What a press leads to while there is none. */
  invitation: string;
  disabled: boolean;
  onSave: SaveField<string>;
};

/** Rich text in place: Ctrl+Enter or the button saves, Escape takes back. What was begun outlives the page. */
export function EditableRichText(props: EditableRichTextProps) {
  const { label, field, value, invitation, disabled, onSave } = props;
  const { t } = useLingui();
  const { draft, errors, change, finish, save } = useTextDraft(field, value, onSave);
  if (draft === null) {
    return (
      <section aria-label={label} className={styles.shown}>
        {value === "" ? (
          <button
            type="button"
            className={styles.invitation}
            disabled={disabled}
            onClick={() => change(value)}
          >
            {disabled ? t`No description` : invitation}
          </button>
        ) : (
          <>
            <RichText html={value} />
            {!disabled && (
              <Button
                className={styles.edit ?? ""}
                variant="default"
                size="compact-xs"
                leftSection={<EditIcon size={13} aria-hidden />}
                onClick={() => change(value)}
              >
                {t`Edit`}
                <span className="visually-hidden"> {label}</span>
              </Button>
            )}
          </>
        )}
      </section>
    );
  }
  return (
    <div className={styles.editing}>
      <RichTextField
        label={label}
        autoFocus
        value={draft}
        invalid={errors !== null}
        onChange={change}
        onSubmit={() => void save(false)}
        onCancel={finish}
      />
      {errors?.conflict ? (
        <EditConflict message={errors.conflict.message} onTheirs={finish} onMine={() => void save(true)} />
      ) : (
        errors && (
          <p role="alert" className={styles.error}>
            {errors.text}
          </p>
        )
      )}
      <Group justify="flex-end" gap={6}>
        <Button variant="subtle" color="gray" size="compact-sm" onClick={finish}>{t`Cancel`}</Button>
        <Button size="compact-sm" onClick={() => void save(false)}>{t`Save`}</Button>
      </Group>
    </div>
  );
}
