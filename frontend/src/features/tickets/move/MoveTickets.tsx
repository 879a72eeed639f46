import { useLingui } from "@lingui/react/macro";
import { Modal } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import type { TicketSelection } from "~/gql/graphql";
import { ErrorLine } from "~/ui/ErrorLine";
import { StatePill } from "../state/StatePill";
import { MoveResult } from "./MoveResult";
import styles from "./MoveTickets.module.css";
import { type Moved, useMoveMany } from "./useMoveMany";
import { useStateNames } from "./useStateNames";

type MoveTicketsProps = {
  selection: TicketSelection;
  count: number;
  onClose: () => void;
};

/** Asks for a state and moves the selected there; who may not go is listed with the reason. */
export function MoveTickets({ selection, count, onClose }: MoveTicketsProps) {
  const { t } = useLingui();
  const states = useStateNames(selection);
  const { move, busy, errors } = useMoveMany(selection);
  const [result, setResult] = useState<Moved | null>(null);
  const choose = async (stateId: string) => {
    const moved = busy ? null : await move(stateId);
    if (!moved) return;
    if (moved.job || moved.refusals.length === 0) {
      const told = moved.job ? t`The tickets are being moved.` : t`Moved: ${moved.moved}.`;
      notifications.show({ message: told, closeButtonProps: { "aria-label": t`Close` } });
      onClose();
    } else setResult(moved);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="sm"
      title={result ? t`Some stayed as they were` : t`New state of the selected (${count})`}
      closeButtonProps={{ "aria-label": t`Close` }}
    >
      {result ? (
        <MoveResult moved={result.moved} refusals={result.refusals} onClose={onClose} />
      ) : (
        <ul className={styles.states} aria-busy={busy}>
          {states.map((state, at) => (
            <li key={state.id}>
              <button
                type="button"
                className={styles.state}
                data-autofocus={at === 0 || undefined}
                onClick={() => void choose(state.id)}
                onKeyDown={step}
              >
                <StatePill state={state} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <ErrorLine errors={errors} />
    </Modal>
  );
}

/** The arrow keys go from state to state. */
function step(event: React.KeyboardEvent<HTMLElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined) return;
  event.preventDefault();
  const all = [...(event.currentTarget.closest("ul")?.querySelectorAll("button") ?? [])];
  all[all.indexOf(event.currentTarget as HTMLButtonElement) + by]?.focus();
}
