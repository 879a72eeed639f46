import { Trans, useLingui } from "@lingui/react/macro";
import { EditableRichText } from "~/ui/fields/EditableRichText";
import { MoreRows } from "~/ui/MoreRows";
import type { TicketRecord } from "../TicketRecord";
import { useTicketSave } from "../useTicketSave";
import { CommentComposer } from "./CommentComposer";
import { CommentEntry } from "./CommentEntry";
import styles from "./CommentPanel.module.css";
import { useComments } from "./useComments";

/** What a ticket is about, and what was said about it. */
export function CommentPanel({ ticket }: { ticket: TicketRecord }) {
  const { t } = useLingui();
  const save = useTicketSave(ticket);
  const { comments, loading, more, retry } = useComments(ticket.id);
  return (
    <div className={styles.panel}>
      <div className={styles.description}>
        <EditableRichText
          label={t`Description`}
          field="description"
          value={ticket.description}
          invitation={t`Add a description…`}
          disabled={!ticket.viewerCan.edit}
          onSave={(description, options) => save({ description }, options)}
        />
      </div>
      {comments.length > 0 && (
        <ol className={styles.list} aria-label={t`Comments`}>
          {comments.map((comment) => (
            <li key={comment.id}>
              <CommentEntry comment={comment} onDeleted={retry} />
            </li>
          ))}
        </ol>
      )}
      {!loading && comments.length === 0 && (
        <p className={styles.none}>
          <Trans>Nobody has said anything yet.</Trans>
        </p>
      )}
      <MoreRows loading={loading} more={more} />
      {ticket.viewerCan.comment && <CommentComposer ticketId={ticket.id} onAdded={retry} />}
    </div>
  );
}
