import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Avatar } from "~/ui/Avatar";
import { EditMenu } from "~/ui/EditMenu";
import { LockedIcon, OutwardIcon } from "~/ui/icons";
import { RelativeTime } from "~/ui/RelativeTime";
import { RichText } from "~/ui/richText/RichText";
import styles from "./CommentEntry.module.css";
import type { Comment } from "./comment";
import { DeleteComment } from "./DeleteComment";
import { EditComment } from "./EditComment";

type CommentEntryProps = { comment: Comment; onDeleted: () => void };

/** Something said about a ticket. One for the customer can't be taken for one among colleagues. */
export function CommentEntry({ comment, onDeleted }: CommentEntryProps) {
  const { t } = useLingui();
  const [doing, setDoing] = useState<"edit" | "delete" | null>(null);
  const { author, internal } = comment;
  const name = author?.name ?? t`Somebody`;
  const Icon = internal ? LockedIcon : OutwardIcon;
  return (
    <article
      className={styles.comment}
      data-outward={!internal || undefined}
      aria-label={internal ? t`Comment for colleagues by ${name}` : t`Comment for the customer by ${name}`}
    >
      <header className={styles.head}>
        <Avatar name={name} initials={author?.initials ?? name.slice(0, 1)} />
        <span className={styles.author}>{name}</span>
        <span className={styles.when}>
          <RelativeTime at={comment.createdAt} />
          {comment.version > 1 && ` · ${t`edited`}`}
        </span>
        <span className={styles.reach}>
          <Icon size={12} aria-hidden />
          {internal ? t`Colleagues only` : t`For the customer`}
        </span>
        <EditMenu
          label={t`Comment's menu`}
          className={styles.more}
          can={comment.viewerCan}
          onEdit={() => setDoing("edit")}
          onDelete={() => setDoing("delete")}
        />
      </header>
      {doing === "edit" ? (
        <EditComment comment={comment} onClose={() => setDoing(null)} />
      ) : (
        <RichText html={comment.html} />
      )}
      {doing === "delete" && (
        <DeleteComment id={comment.id} onDeleted={onDeleted} onClose={() => setDoing(null)} />
      )}
    </article>
  );
}
