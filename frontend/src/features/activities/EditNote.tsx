import { useLingui } from "@lingui/react/macro";
import { Button, Group } from "@mantine/core";
import { useState } from "react";
import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { EditConflict } from "~/ui/fields/EditConflict";
import { RichTextField } from "~/ui/richText/RichTextField";

const UPDATE = graphql(`
  mutation NoteUpdate($input: NotePatch!) {
    noteUpdate(input: $input) {
      note { id ...NoteParts }
      userErrors { code message path }
    }
  }
`);

type EditNoteProps = { note: { id: string; version: number; html: string }; onClose: () => void };

export function EditNote({ note, onClose }: EditNoteProps) {
  const { t } = useLingui();
  const [html, setHtml] = useState(note.html);
  const { run, errors, busy } = useAction(UPDATE);
  const save = async (force: boolean) => {
    const expected = force ? {} : { expectedVersion: note.version };
    const { payload } = await run({ input: { id: note.id, html, ...expected } });
    if (payload) onClose();
  };
  return (
    <>
      <RichTextField
        label={t`Note`}
        autoFocus
        value={html}
        onChange={setHtml}
        onSubmit={() => void save(false)}
        {...(html === note.html ? { onCancel: onClose } : {})}
      />
      {errors.conflict ? (
        <EditConflict message={errors.conflict.message} onTheirs={onClose} onMine={() => void save(true)} />
      ) : (
        <span role="alert">{errors.text}</span>
      )}
      <Group justify="flex-end" gap={6}>
        <Button variant="subtle" color="gray" size="compact-sm" onClick={onClose}>{t`Cancel`}</Button>
        <Button size="compact-sm" loading={busy} onClick={() => void save(false)}>{t`Save`}</Button>
      </Group>
    </>
  );
}
