import { useLingui } from "@lingui/react/macro";
import { Modal } from "@mantine/core";
import { useState } from "react";
import { activeHotkeys, type Hotkey } from "~/lib/hotkeys";
import { Kbd } from "~/ui/Kbd";
import { useFocusBack } from "~/ui/useFocusBack";
import styles from "./ShortcutsSheet.module.css";

export function ShortcutsSheet({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const [hotkeys] = useState(listed);
  useFocusBack();
  const fixed = [
    { keys: "↑ ↓", label: t`Move through a list` },
    { keys: "enter", label: t`Open the chosen row` },
    { keys: "mod+enter", label: t`Save a note; in a list, open behind` },
  ];
  return (
    <Modal
      opened
      onClose={onClose}
      title={t`Keyboard shortcuts`}
      size="sm"
      closeButtonProps={{ "aria-label": t`Close` }}
    >
      <dl className={styles.list}>
        {[...hotkeys, ...fixed].map(({ keys, label }) => (
          <div key={keys} className={styles.line}>
            <dt>{label}</dt>
            <dd className={styles.keys}>
              <Kbd keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}

/** Where two wait for the same keys the later one has them. */
function listed(): Hotkey[] {
  return [...new Map(activeHotkeys().map((hotkey) => [hotkey.keys, hotkey])).values()];
}
