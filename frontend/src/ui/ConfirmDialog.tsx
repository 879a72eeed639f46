import { useLingui } from "@lingui/react/macro";
import { Button, Group, Modal } from "@mantine/core";

type ConfirmDialogProps = {
  opened: boolean;
  title: string;
  /** What the button does, as a verb: "Delete note". */
  confirm: string;
  danger?: boolean;
  busy?: boolean;
  children: React.ReactNode;
  onConfirm: () => void;
  onClose: () => void;
};

export function ConfirmDialog(props: ConfirmDialogProps) {
  const { opened, title, confirm, danger = false, busy = false, children, onConfirm, onClose } = props;
  const { t } = useLingui();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size="sm"
      closeButtonProps={{ "aria-label": t`Close` }}
    >
      {children}
      <Group justify="flex-end" gap="xs" mt="lg">
        <Button variant="default" onClick={onClose}>{t`Cancel`}</Button>
        <Button color={danger ? "red.9" : "petrol"} loading={busy} onClick={onConfirm} data-autofocus>
          {confirm}
        </Button>
      </Group>
    </Modal>
  );
}
