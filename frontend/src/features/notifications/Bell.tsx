import { useLingui } from "@lingui/react/macro";
import { Popover } from "@mantine/core";
import { useState } from "react";
import { useHotkeys } from "~/lib/hotkeys";
import { BellIcon } from "~/ui/icons";
import { Kbd } from "~/ui/Kbd";
import { useNarrow } from "~/ui/useNarrow";
import styles from "./Bell.module.css";
import { Inbox } from "./Inbox";
import type { OpenSubject } from "./notification";
import { useUnread } from "./useUnread";

/** More than so many are "99+". */
const MOST = 99;

/** What the viewer was told: how much of it is new, and behind it the inbox. */
export function Bell({ onOpen }: { onOpen: OpenSubject }) {
  const { t } = useLingui();
  const narrow = useNarrow();
  const { count } = useUnread();
  const [opened, setOpened] = useState(false);
  useHotkeys([{ keys: "g m", label: t`Show notifications`, run: () => setOpened(true) }]);
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position={narrow ? "top" : "right-end"}
      width="min(420px, calc(100vw - 24px))"
      trapFocus
      returnFocus
      withinPortal
    >
      <Popover.Target>
        <button type="button" className={styles.bell} onClick={() => setOpened(!opened)}>
          <BellIcon size={16} stroke={1.7} aria-hidden />
          <span className={styles.label}>{t`Notifications`}</span>
          {count > 0 ? (
            <span className={styles.count}>
              {shortCount(count)}
              <span className="visually-hidden"> {t`unread`}</span>
            </span>
          ) : (
            <span className={styles.keys} aria-hidden>
              <Kbd keys="g m" />
            </span>
          )}
        </button>
      </Popover.Target>
      <Popover.Dropdown p={0} aria-label={t`Notifications`}>
        <Inbox
          onOpen={(notification) => {
            setOpened(false);
            onOpen(notification);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

/** How much is unread, for a corner of another button. */
export function UnreadMark() {
  const { t } = useLingui();
  const { count } = useUnread();
  if (count === 0) return null;
  return (
    <span className={styles.mark}>
      {shortCount(count)}
      <span className="visually-hidden"> {t`unread`}</span>
    </span>
  );
}

const shortCount = (count: number) => (count > MOST ? `${MOST}+` : String(count));
