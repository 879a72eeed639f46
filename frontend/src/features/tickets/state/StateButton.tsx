import { useLingui } from "@lingui/react/macro";
import { Menu } from "@mantine/core";
import { useRef, useState } from "react";
import { useHotkeys } from "~/lib/hotkeys";
import { Dot } from "~/ui/Dot";
import { FoldIcon } from "~/ui/icons";
import type { TicketRecord } from "../TicketRecord";
import styles from "./StateButton.module.css";
import { StatePill } from "./StatePill";
import { useMove } from "./useMove";

/** A ticket's state; pressed, it offers where the ticket may go from here. The key S opens it. */
export function StateButton({ ticket }: { ticket: TicketRecord }) {
  const { t } = useLingui();
  const [opened, setOpened] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const { move, busy } = useMove(ticket.id);
  const still = !ticket.viewerCan.edit || ticket.moves.length === 0;
  const open = () => {
    if (still) return;
    button.current?.focus();
    setOpened(true);
  };
  useHotkeys([{ keys: "s", label: t`Change the state`, run: open }]);
  return (
    <div>
      <Menu opened={opened} onChange={setOpened} position="bottom-start" width={200}>
        <Menu.Target>
          <button
            ref={button}
            type="button"
            className={styles.button}
            disabled={still}
            data-busy={busy || undefined}
            title={still ? undefined : `${t`Change the state`} (s)`}
          >
            <span className="visually-hidden">{t`State`}: </span>
            <StatePill state={ticket.state} />
            {!still && <FoldIcon size={13} aria-hidden />}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {ticket.moves.map((state) => (
            <Menu.Item
              key={state.id}
              leftSection={<Dot colour={state.colour} />}
              onClick={() => void move(state.id).then(setRefused)}
            >
              {state.name}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {refused !== null && (
        <p role="alert" className={styles.refused}>
          {refused}
        </p>
      )}
    </div>
  );
}
