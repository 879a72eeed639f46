import { useLingui } from "@lingui/react/macro";
import { Button, Group, Modal } from "@mantine/core";
import { useState } from "react";
import { ConfirmDialog } from "./ConfirmDialog";
import styles from "./FormDialog.module.css";

type FormDialogProps = {
  opened: boolean;
  title: string;
  submit: string;
  busy: boolean;
  /** Something was typed: closing asks first. */
  dirty: boolean;
  /** What belongs to no field. */
  error?: string | undefined;
  children: React.ReactNode;
  onSubmit: () => void;
  onClose: () => void;
};

/** A form in a dialog: Enter submits, Escape closes, but never loses what was typed without asking. */
export function FormDialog(props: FormDialogProps) {
  const { opened, title, submit, busy, dirty, error, children, onSubmit, onClose } = props;
  const { t } = useLingui();
  const [asking, setAsking] = useState(false);
  const close = () => (dirty ? setAsking(true) : onClose());
  return (
    <>
      <Modal opened={opened} onClose={close} title={title} closeButtonProps={{ "aria-label": t`Close` }}>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            onSubmit();
          }}
        >
          {children}
          {error !== undefined && (
            <p role="alert" className={styles.error}>
              {error}
            </p>
          )}
          <Group justify="flex-end" gap="xs" mt="lg">
            <Button variant="default" onClick={close}>{t`Cancel`}</Button>
            <Button type="submit" loading={busy}>
              {submit}
            </Button>
          </Group>
        </form>
      </Modal>
      <ConfirmDialog
        opened={asking}
        title={t`Discard what you typed?`}
        confirm={t`Discard`}
        danger
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          onClose();
        }}
      >
        {t`It has not been saved.`}
      </ConfirmDialog>
    </>
  );
}
