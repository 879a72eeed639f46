import { useLingui } from "@lingui/react/macro";
import { Button, Textarea } from "@mantine/core";
import { useClickOutside } from "@mantine/hooks";
import { useState } from "react";
import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { DiscardDialog } from "~/ui/DiscardDialog";
import { EditConflict } from "~/ui/fields/EditConflict";
import { useTextDraft } from "~/ui/fields/useTextDraft";
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

/** The form's id in the page. */
export const formOf = (activityId: string) => `note-${activityId}`;

/** An activity's note, edited in the list. Ctrl+Enter and a press elsewhere save, Escape leaves it as it was. */
export function NoteEditor({ activity, onClose }: NoteEditorProps) {
  const { t } = useLingui();
  const { id, version, note, subject } = activity;
  const { run, busy } = useAction(SAVE);
  const [asking, setAsking] = useState(false);
  const { draft, errors, change, finish, save } = useTextDraft("note", note, async (text, { force }) => {
    const expected = force ? {} : { expectedVersion: version };
    const refused = (await run({ input: { id, note: text, ...expected } })).errors;
    if (refused.all.length > 0) return refused;
    onClose();
    return null;
  });
  const typed = draft !== null && draft !== note;
  const conflict = errors?.conflict;
  const leave = () => {
    finish();
    onClose();
  };
  const submit = () => (typed ? void save(false) : leave());
  // asked after the key has been heard by all: else the question would hear it too, and close
  const cancel = () => (typed ? setTimeout(() => setAsking(true)) : leave());
  const form = useClickOutside<HTMLFormElement>(({ target }) => {
    // the button it was opened by submits by itself
    const aside = target instanceof Element && target.closest("[data-editing]");
    if (!asking && !conflict && !aside) submit();
  });
  return (
    <form
      ref={form}
      id={formOf(id)}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Textarea
        aria-label={t`Note of ${subject}`}
        data-autofocus
        autosize
        minRows={3}
        maxRows={12}
        value={draft ?? note}
        error={conflict ? undefined : errors?.text}
        onChange={({ currentTarget }) => change(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") cancel();
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit();
        }}
      />
      {conflict && (
        <EditConflict
          message={conflict.message}
          theirs={note}
          mine={draft ?? ""}
          onTheirs={leave}
          onMine={() => void save(true)}
        />
      )}
      <div className={styles.foot}>
        <Kbd keys="mod+enter" />
        <Button type="submit" size="compact-sm" loading={busy}>{t`Save`}</Button>
      </div>
      <DiscardDialog opened={asking} onClose={() => setAsking(false)} onDiscard={leave} />
    </form>
  );
}
