import { useLingui } from "@lingui/react/macro";
import { Button, Group, Modal } from "@mantine/core";
import { useFocusBack } from "./useFocusBack";

type ConfirmDialogProps = {
  opened: boolean;
  title: string;
  /** What the button does, as a verb: "Delete note". */
  confirm: string;
  danger?: boolean;
  busy?: boolean;
  /** Something above the button comes first, and has the focus (data-autofocus). */
  asks?: boolean;
  children: React.ReactNode;
  onConfirm: () => void;
  onClose: () => void;
};

export function ConfirmDialog(props: ConfirmDialogProps) {
  const {
    opened,
    title,
    confirm,
    danger = false,
    busy = false,
    asks = false,
    children,
    onConfirm,
    onClose,
  } = props;
  const { t } = useLingui();
  useFocusBack(opened);
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
        <Button
          color={danger ? "red.9" : "petrol"}
          loading={busy}
          onClick={onConfirm}
          data-autofocus={asks ? undefined : true}
        >
          {confirm}
        </Button>
      </Group>
    </Modal>
  );
}
