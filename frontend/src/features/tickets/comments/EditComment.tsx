import { useLingui } from "@lingui/react/macro";
import { Button, Checkbox, Group } from "@mantine/core";
import { useState } from "react";
import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { EditConflict } from "~/ui/fields/EditConflict";
import { RichTextField } from "~/ui/richText/RichTextField";
import type { Comment } from "./comment";

const UPDATE = graphql(`
  mutation TicketCommentUpdate($input: TicketCommentPatch!) {
    ticketCommentUpdate(input: $input) {
      comment { id ...TicketCommentParts }
      userErrors { code message path }
    }
  }
`);

export function EditComment({ comment, onClose }: { comment: Comment; onClose: () => void }) {
  const { t } = useLingui();
  const [html, setHtml] = useState(comment.html);
  const [internal, setInternal] = useState(comment.internal);
  const { run, errors, busy } = useAction(UPDATE);
  const save = async (force: boolean) => {
    const expected = force ? {} : { expectedVersion: comment.version };
    const { payload } = await run({ input: { id: comment.id, html, internal, ...expected } });
    if (payload) onClose();
  };
  return (
    <>
      <RichTextField
        label={t`Comment`}
        autoFocus
        value={html}
        onChange={setHtml}
        onSubmit={() => void save(false)}
        {...(html === comment.html ? { onCancel: onClose } : {})}
      />
      {errors.conflict ? (
        <EditConflict message={errors.conflict.message} onTheirs={onClose} onMine={() => void save(true)} />
      ) : (
        <span role="alert">{errors.text}</span>
      )}
      <Group justify="flex-end" gap={6}>
        <Checkbox
          size="xs"
          mr="auto"
          label={t`Colleagues only`}
          checked={internal}
          onChange={(event) => setInternal(event.currentTarget.checked)}
        />
        <Button variant="subtle" color="gray" size="compact-sm" onClick={onClose}>{t`Cancel`}</Button>
        <Button size="compact-sm" loading={busy} onClick={() => void save(false)}>{t`Save`}</Button>
      </Group>
    </>
  );
}
