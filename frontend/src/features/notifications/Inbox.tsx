import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Skeleton } from "@mantine/core";
import styles from "./Inbox.module.css";
import { InboxRow } from "./InboxRow";
import type { OpenSubject } from "./notification";
import { useInbox } from "./useInbox";
import { useRead, useUnread } from "./useUnread";

/** All that the viewer was told, the latest first; the arrows walk through it, Enter opens. */
export function Inbox({ onOpen }: { onOpen: OpenSubject }) {
  const { t } = useLingui();
  const { notifications, loading, failed, more, retry } = useInbox();
  const { count } = useUnread();
  const read = useRead();
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys go through the buttons inside
    <div onKeyDown={walk}>
      <header className={styles.head}>
        {/* has the focus at first: Enter must not mark all as read */}
        <h2 className={styles.title} tabIndex={-1} data-autofocus>
          {t`Notifications`}
        </h2>
        {count > 0 && (
          <Button size="compact-sm" variant="default" onClick={() => void read().then(retry)}>
            {t`Mark all as read`}
          </Button>
        )}
      </header>
      {failed && notifications.length === 0 && (
        <div className={styles.note}>
          <p>{t`The notifications could not be loaded.`}</p>
          <Button variant="default" size="compact-sm" onClick={retry}>{t`Try again`}</Button>
        </div>
      )}
      {loading && notifications.length === 0 && <Skeleton height={52} m={12} aria-label={t`Loading…`} />}
      {!loading && !failed && notifications.length === 0 && (
        <p className={styles.note}>
          <Trans>
            Whoever mentions you, gives you an activity or a ticket, or what is due: it will be told here.
          </Trans>
        </p>
      )}
      {notifications.length > 0 && (
        <ul className={styles.list} aria-label={t`Notifications`}>
          {notifications.map((notification) => (
            <InboxRow
              key={notification.id}
              notification={notification}
              onOpen={() => {
                if (!notification.readAt) void read([notification.id]);
                onOpen(notification);
              }}
              onRead={() => void read([notification.id]).then(retry)}
            />
          ))}
        </ul>
      )}
      {more && (
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          m={8}
          onClick={more}
        >{t`Show older ones`}</Button>
      )}
    </div>
  );
}

/** Up and down go from one to the next. */
function walk(event: React.KeyboardEvent<HTMLDivElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined) return;
  event.preventDefault();
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-row]")];
  const here = rows.findIndex((row) => row.parentElement?.contains(document.activeElement));
  rows[Math.min(Math.max(here + by, 0), rows.length - 1)]?.focus();
}
