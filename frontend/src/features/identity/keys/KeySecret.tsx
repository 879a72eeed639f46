import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Modal } from "@mantine/core";
import { Copyable } from "~/ui/Copyable";
import { useFocusBack } from "~/ui/useFocusBack";
import styles from "./KeySecret.module.css";
import { curlOf } from "./keyForm";

type KeySecretProps = { name: string; secret: string; onClose: () => void };

/** The new key itself: seen this once, so closing is a step of its own. */
export function KeySecret({ name, secret, onClose }: KeySecretProps) {
  const { t } = useLingui();
  useFocusBack();
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      closeOnEscape={false}
      size={680}
      title={t`The key “${name}”`}
      closeButtonProps={{ "aria-label": t`Close` }}
    >
      <p className={styles.once}>
        <Trans>
          Copy it now: it is shown only this once. Whoever has it can do all that it may, so keep it like a
          password.
        </Trans>
      </p>
      <Copyable label={t`Key`} text={secret} rows={1} first />
      <p className={styles.label}>{t`Try it in a terminal`}</p>
      <Copyable label={t`Command`} text={curlOf(globalThis.location.origin, secret)} lines />
      <Group justify="flex-end" mt="lg">
        <Button onClick={onClose}>{t`I have copied the key`}</Button>
      </Group>
    </Modal>
  );
}
