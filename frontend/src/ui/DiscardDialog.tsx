import { useLingui } from "@lingui/react/macro";
import { ConfirmDialog } from "./ConfirmDialog";

type DiscardDialogProps = { opened: boolean; onDiscard: () => void; onClose: () => void };

/** Asks before what was typed is lost. */
export function DiscardDialog({ opened, onDiscard, onClose }: DiscardDialogProps) {
  const { t } = useLingui();
  return (
    <ConfirmDialog
      opened={opened}
      title={t`Discard what you typed?`}
      confirm={t`Discard`}
      danger
      onClose={onClose}
      onConfirm={onDiscard}
    >
      {t`It has not been saved.`}
    </ConfirmDialog>
  );
}
