import { useLingui } from "@lingui/react/macro";
import { ActionIcon, Menu } from "@mantine/core";
import { useState } from "react";
import { Avatar } from "~/ui/Avatar";
import { DeleteIcon, EditIcon, LockedIcon, MoreIcon, OutwardIcon } from "~/ui/icons";
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
        <CommentMenu can={comment.viewerCan} onChoose={setDoing} />
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

type CommentMenuProps = {
  can: { edit: boolean; delete: boolean };
  onChoose: (deed: "edit" | "delete") => void;
};

function CommentMenu({ can, onChoose }: CommentMenuProps) {
  const { t } = useLingui();
  if (!can.edit && !can.delete) return null;
  return (
    <Menu position="bottom-end" width={150}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          className={styles.more ?? ""}
          aria-label={t`Comment's menu`}
        >
          <MoreIcon size={15} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {can.edit && (
          <Menu.Item leftSection={<EditIcon size={14} />} onClick={() => onChoose("edit")}>
            {t`Edit`}
          </Menu.Item>
        )}
        {can.delete && (
          <Menu.Item leftSection={<DeleteIcon size={14} />} onClick={() => onChoose("delete")}>
            {t`Delete…`}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
