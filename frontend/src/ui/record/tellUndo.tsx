import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useHotkeys } from "~/lib/hotkeys";
import { Kbd } from "../Kbd";
import styles from "./tellUndo.module.css";

const SHOWN_MS = 12_000;

/**
 * Says what was done, with a button that takes it back; what can't be taken back any more is said there too. Answers
 * with the notification's id.
 */
export function tellUndo(message: string, undo: () => Promise<{ refused?: string | undefined }>): string {
  const closeButtonProps = { "aria-label": t`Close` };
  const id = notifications.show({
    message: (
      <Told
        message={message}
        onUndo={async () => {
          notifications.hide(id);
          const { refused } = await undo();
          if (refused !== undefined) notifications.show({ color: "red", message: refused, closeButtonProps });
        }}
      />
    ),
    autoClose: SHOWN_MS,
    closeButtonProps,
  });
  return id;
}

function Told({ message, onUndo }: { message: string; onUndo: () => Promise<void> }) {
  useHotkeys([{ keys: "mod+z", label: t`Undo`, run: () => void onUndo() }]);
  return (
    <span className={styles.told}>
      <span className={styles.words}>{message}</span>
      <Kbd keys="mod+z" />
      <Button size="compact-sm" variant="default" onClick={() => void onUndo()}>
        <Trans>Undo</Trans>
      </Button>
    </span>
  );
}
