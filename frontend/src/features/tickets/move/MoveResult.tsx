import { Plural, useLingui } from "@lingui/react/macro";
import { Button, Group } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import styles from "./MoveTickets.module.css";
import type { Moved } from "./useMoveMany";

type MoveResultProps = { moved: number; refusals: Moved["refusals"]; onClose: () => void };

/** How many went, and each that stayed with the reason. */
export function MoveResult({ moved, refusals, onClose }: MoveResultProps) {
  const { t } = useLingui();
  const close = useRef<HTMLButtonElement>(null);
  // the state that was chosen had the focus, and is gone
  useEffect(() => close.current?.focus(), []);
  return (
    <>
      <p className={styles.moved} role="status">
        <Plural value={moved} _0="None was moved." one="# was moved." other="# were moved." />
      </p>
      <ul className={styles.refusals} aria-label={t`Not moved`}>
        {refusals.map(({ ticketId, title, message }) => (
          <li key={ticketId}>
            <Link to="/tickets/$id" params={{ id: ticketId }} className={styles.title}>
              {title}
            </Link>
            <span className={styles.reason}>{message}</span>
          </li>
        ))}
      </ul>
      <Group justify="flex-end" mt="lg">
        <Button ref={close} onClick={onClose}>{t`Close`}</Button>
      </Group>
    </>
  );
}
