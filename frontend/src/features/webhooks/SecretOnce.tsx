import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Modal } from "@mantine/core";
import { Copyable } from "~/ui/Copyable";
import { useFocusBack } from "~/ui/useFocusBack";
import styles from "./SecretOnce.module.css";

type SecretOnceProps = { name: string; secret: string; onClose: () => void };

/** What deliveries are signed with: seen this once, so closing is a step of its own. */
export function SecretOnce({ name, secret, onClose }: SecretOnceProps) {
  const { t } = useLingui();
  useFocusBack();
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      closeOnEscape={false}
      size={560}
      title={t`The secret of “${name}”`}
      closeButtonProps={{ "aria-label": t`Close` }}
    >
      <p className={styles.once}>
        <Trans>
          Copy it now: it is shown only this once. The other system needs it to check that what comes is from
          here, as Standard Webhooks describes.
        </Trans>
      </p>
      <Copyable label={t`Secret`} text={secret} rows={1} first />
      <Group justify="flex-end" mt="lg">
        <Button onClick={onClose}>{t`I have copied the secret`}</Button>
      </Group>
    </Modal>
  );
}
