import { useLingui } from "@lingui/react/macro";
import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { EditConflict } from "~/ui/fields/EditConflict";
import { Kbd } from "~/ui/Kbd";
import styles from "./cells.module.css";

const SAVE = graphql(`
  mutation ActivityNote($input: ActivityNoteInput!) {
    activityNote(input: $input) {
      activity { id version note updatedAt }
      userErrors { code message path }
    }
  }
`);

type NoteEditorProps = {
  activity: { id: string; version: number; note: string; subject: string };
  onClose: () => void;
};

/** An activity's note, edited in the list. Ctrl+Enter saves, Escape leaves it as it was. */
export function NoteEditor({ activity, onClose }: NoteEditorProps) {
  const { t } = useLingui();
  const { id, version, note, subject } = activity;
  const [text, setText] = useState(note);
  const { run, errors, busy } = useAction(SAVE);
  const save = async (force: boolean) => {
    if (text === note) return onClose();
    const expected = force ? {} : { expectedVersion: version };
    const { payload } = await run({ input: { id, note: text, ...expected } });
    if (payload) onClose();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save(false);
      }}
    >
      <Textarea
        aria-label={t`Note of ${subject}`}
        data-autofocus
        autosize
        minRows={3}
        maxRows={12}
        value={text}
        error={errors.conflict ? undefined : errors.text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={(event) => {
          // the list has keys of its own
          event.stopPropagation();
          if (event.key === "Escape") onClose();
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void save(false);
        }}
      />
      {errors.conflict && (
        <EditConflict message={errors.conflict.message} onTheirs={onClose} onMine={() => void save(true)} />
      )}
      <div className={styles.foot}>
        <Kbd keys="mod+enter" />
        <Button type="submit" size="compact-sm" loading={busy}>{t`Save`}</Button>
      </div>
    </form>
  );
}
