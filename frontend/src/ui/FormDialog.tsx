import { useLingui } from "@lingui/react/macro";
import { Button, Drawer, Group, Modal } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { DiscardDialog } from "./DiscardDialog";
import styles from "./FormDialog.module.css";
import { useFocusBack } from "./useFocusBack";

type FormDialogProps = {
  opened: boolean;
  title: string;
  /** At the right edge, so that the list it came from stays in sight. */
  aside?: boolean;
  /** Width in pixels, where it is not the usual one. */
  size?: number;
  submit: string;
  busy: boolean;
  /** Can't be sent as it is; why not stands among the fields. */
  blocked?: boolean;
  /** Something was typed: closing asks first. */
  dirty: boolean;
  /** What belongs to no field. */
  error?: string | undefined;
  /** A colleague's change that has to be decided about: an EditConflict. */
  conflict?: React.ReactNode;
  /** Beside the buttons. */
  foot?: React.ReactNode;
  children: React.ReactNode;
  onSubmit: () => void;
  onClose: () => void;
};

/** A form in a dialog: Enter submits, Escape closes, but never loses what was typed without asking. */
export function FormDialog(props: FormDialogProps) {
  const { opened, title, aside = false, submit, busy, blocked = false, dirty } = props;
  const { error, conflict, size, foot, children, onSubmit, onClose } = props;
  const { t } = useLingui();
  const [asking, setAsking] = useState(false);
  const fields = useRef<HTMLFormElement>(null);
  useFocusBack(opened);
  const [sent, setSent] = useState(0);
  useEffect(() => {
    if (sent > 0 && !busy) focusOnAnswer(fields.current);
  }, [busy, sent]);
  // Asked after the key that closes has been heard by all: else the question would hear it too, and close.
  const close = () => (dirty ? setTimeout(() => setAsking(true)) : onClose());
  const frame = {
    opened,
    onClose: close,
    closeOnEscape: !asking,
    title,
    closeButtonProps: { "aria-label": t`Close` },
  };
  const form = (
    <form
      ref={fields}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setSent((before) => before + 1);
        onSubmit();
      }}
    >
      {children}
      <div className={styles.end}>
        {conflict}
        {error !== undefined && (
          <p role="alert" tabIndex={-1} className={styles.error}>
            {error}
          </p>
        )}
        <Group justify="flex-end" gap="xs">
          {foot !== undefined && <div className={styles.foot}>{foot}</div>}
          <Button variant="default" onClick={close}>{t`Cancel`}</Button>
          <Button type="submit" loading={busy} disabled={blocked}>
            {submit}
          </Button>
        </Group>
      </div>
    </form>
  );
  return (
    <>
      {aside ? (
        <Drawer {...frame} position="right" size={420}>
          {form}
        </Drawer>
      ) : (
        <Modal {...frame} {...(size === undefined ? {} : { size })}>
          {form}
        </Modal>
      )}
      <DiscardDialog
        opened={asking}
        onClose={() => setAsking(false)}
        onDiscard={() => {
          setAsking(false);
          onClose();
        }}
      />
    </>
  );
}

/** The button that was pressed could not keep the focus while it was busy: what is wrong comes first now. */
function focusOnAnswer(form: HTMLFormElement | null): void {
  const wrong = form?.querySelector<HTMLElement>("[aria-invalid=true]:enabled, [role=alert][tabindex]");
  const lost = document.activeElement === document.body;
  (wrong ?? (lost ? form?.querySelector<HTMLElement>("[type=submit]") : null))?.focus();
}
