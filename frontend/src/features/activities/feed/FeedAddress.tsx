import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Modal } from "@mantine/core";
import { Copyable } from "~/ui/Copyable";
import { useFocusBack } from "~/ui/useFocusBack";
import styles from "./CalendarFeed.module.css";

/** The new address with its secret: seen this once, so closing is a step of its own. */
export function FeedAddress({ url, onClose }: { url: string; onClose: () => void }) {
  const { t } = useLingui();
  useFocusBack();
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      closeOnEscape={false}
      size={560}
      title={t`The address of your calendar`}
      closeButtonProps={{ "aria-label": t`Close` }}
    >
      <p className={styles.once}>
        <Trans>
          Copy it now: it is shown only this once. Whoever has it can read your activities, so keep it to
          yourself.
        </Trans>
      </p>
      <Copyable label={t`Address`} text={url} first />
      <ul className={styles.steps}>
        <li>
          <Trans>Google Calendar: Other calendars, From URL.</Trans>
        </li>
        <li>
          <Trans>Outlook: Add calendar, Subscribe from web.</Trans>
        </li>
        <li>
          <Trans>iPhone: Settings, Calendar, Accounts, Add Subscribed Calendar.</Trans>
        </li>
      </ul>
      <Group justify="flex-end" mt="lg">
        <Button onClick={onClose}>{t`I have copied the address`}</Button>
      </Group>
    </Modal>
  );
}
