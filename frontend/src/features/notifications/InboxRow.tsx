import { useLingui } from "@lingui/react/macro";
import { ActionIcon } from "@mantine/core";
import { CheckIcon } from "~/ui/icons";
import { RelativeTime } from "~/ui/RelativeTime";
import styles from "./Inbox.module.css";
import { KIND_ICONS } from "./kinds";
import type { Notification } from "./notification";

type InboxRowProps = {
  notification: Notification;
  onOpen: () => void;
  onRead: () => void;
};

/** One thing that the viewer was told; unread ones are marked. */
export function InboxRow({ notification, onOpen, onRead }: InboxRowProps) {
  const { t } = useLingui();
  const { kind, title, text, at, readAt } = notification;
  const Icon = KIND_ICONS[kind];
  return (
    <li className={styles.row} data-unread={readAt == null || undefined}>
      <button type="button" data-row className={styles.open} onClick={onOpen}>
        <Icon size={16} stroke={1.7} className={styles.icon} aria-hidden />
        <span className={styles.words}>
          {readAt == null && <span className="visually-hidden">{t`Unread:`} </span>}
          <span className={styles.what}>{title}</span>
          {text !== "" && <span className={styles.text}>{text}</span>}
          <span className={styles.when}>
            <RelativeTime at={at} />
          </span>
        </span>
      </button>
      {readAt == null && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={26}
          className={styles.read ?? ""}
          title={t`Mark as read`}
          aria-label={t`Mark as read: ${title}`}
          onClick={onRead}
        >
          <CheckIcon size={15} />
        </ActionIcon>
      )}
    </li>
  );
}
