import { Plural, useLingui } from "@lingui/react/macro";
import { Select } from "@mantine/core";
import { useState } from "react";
import { ConfirmDialog } from "~/ui/ConfirmDialog";
import type { FlowDraft, StateDraft } from "./flow";

type DeleteStateProps = {
  flow: FlowDraft;
  state: StateDraft;
  /** `instead`: where its tickets go; null: it has none. */
  onDelete: (instead: string | null) => void;
  onClose: () => void;
};

/** Takes a state out of the flow; the tickets in it go to another one, when the flow is saved. */
export function DeleteState({ flow, state, onDelete, onClose }: DeleteStateProps) {
  const { t } = useLingui();
  const others = flow.states.filter(({ key }) => key !== state.key);
  const [instead, setInstead] = useState(others[0]?.key ?? null);
  return (
    <ConfirmDialog
      opened
      title={t`Delete ${state.name}?`}
      confirm={t`Delete state`}
      danger
      asks={state.used > 0}
      onClose={onClose}
      onConfirm={() => onDelete(state.used > 0 ? instead : null)}
    >
      {state.used > 0 ? (
        <Select
          label={<Plural value={state.used} one="Where its # ticket goes" other="Where its # tickets go" />}
          data-autofocus
          allowDeselect={false}
          data={others.map(({ key, name }) => ({ value: key, label: name }))}
          value={instead}
          onChange={setInstead}
        />
      ) : (
        t`No ticket is in it.`
      )}
    </ConfirmDialog>
  );
}
