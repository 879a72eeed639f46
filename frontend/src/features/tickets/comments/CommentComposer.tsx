import { useLingui } from "@lingui/react/macro";
import { Button, SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { graphql } from "~/gql";
import { useDraft } from "~/lib/drafts";
import { useAction } from "~/lib/graphql/useAction";
import { Kbd } from "~/ui/Kbd";
import { isBlank } from "~/ui/richText/html";
import { RichTextField } from "~/ui/richText/RichTextField";
import styles from "./CommentComposer.module.css";

const ADD = graphql(`
  mutation TicketCommentAdd($input: TicketCommentInput!) {
    ticketCommentAdd(input: $input) {
      comment { id ...TicketCommentParts }
      userErrors { code message path }
    }
  }
`);

type CommentComposerProps = { ticketId: string; onAdded: () => void };

/** Says something about a ticket, among colleagues or to the customer. What was begun stays with the ticket. */
export function CommentComposer({ ticketId, onAdded }: CommentComposerProps) {
  const { t } = useLingui();
  const [html, setHtml] = useDraft(`/comment/${ticketId}`);
  const [internal, setInternal] = useState(true);
  const { run, errors, busy } = useAction(ADD);
  const add = async () => {
    if (isBlank(html) || busy) return;
    const { payload } = await run({ input: { ticketId, html, internal } });
    if (!payload) return;
    setHtml("");
    onAdded();
  };
  return (
    <form
      className={styles.composer}
      data-outward={!internal || undefined}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <SegmentedControl
        size="xs"
        aria-label={t`Who it is for`}
        value={internal ? "internal" : "outward"}
        data={[
          { value: "internal", label: t`For colleagues` },
          { value: "outward", label: t`For the customer` },
        ]}
        onChange={(value) => setInternal(value === "internal")}
      />
      <RichTextField
        label={t`New comment`}
        placeholder={internal ? t`Write to your colleagues…` : t`Write to the customer…`}
        value={html}
        onChange={setHtml}
        onSubmit={() => void add()}
      />
      {(html !== "" || errors.text !== undefined) && (
        <div className={styles.foot}>
          <span role="alert" className={styles.error}>
            {errors.text}
          </span>
          <Kbd keys="mod+enter" />
          <Button type="submit" size="compact-sm" loading={busy}>{t`Add comment`}</Button>
        </div>
      )}
    </form>
  );
}
