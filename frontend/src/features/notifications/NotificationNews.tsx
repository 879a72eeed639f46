import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useClient } from "urql";
import { graphql, readFragment } from "~/gql";
import { useHeard } from "~/lib/graphql/useHeard";
import { claim } from "~/lib/screens/claims";
import { useScreens } from "~/lib/screens/useScreens";
import styles from "./NotificationNews.module.css";
import { NOTIFICATION, type Notification, type OpenSubject, UNREAD } from "./notification";
import { isPopped } from "./pop/popped";
import { useRead } from "./useUnread";

const ADDED = graphql(`
  subscription NotificationAdded { notificationAdded { id ...NotificationParts } }
`);

const SHOWN_MS = 12_000;

/** Tells what comes while somebody looks, in one of the browser's tabs. Shows nothing itself. */
export function NotificationNews({ onOpen }: { onOpen: OpenSubject }) {
  const { t } = useLingui();
  const client = useClient();
  const read = useRead();
  const { rollCall } = useScreens();

  const tell = async (notification: Notification) => {
    if (isPopped(notification) || !(await rollCall()) || !claim(notification.id)) return;
    const id = notifications.show({
      autoClose: SHOWN_MS,
      title: notification.title,
      message: (
        <span className={styles.told}>
          {notification.text !== "" && <span className={styles.text}>{notification.text}</span>}
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              notifications.hide(id);
              void read([notification.id]);
              onOpen(notification);
            }}
          >
            {t({ context: "verb", message: "Open" })}
          </Button>
        </span>
      ),
      closeButtonProps: { "aria-label": t`Close` },
    });
  };

  useHeard(ADDED, {}, ({ notificationAdded }) => {
    void client.query(UNREAD, {}, { requestPolicy: "network-only" }).toPromise();
    void tell(readFragment(NOTIFICATION, notificationAdded));
  });
  return null;
}
