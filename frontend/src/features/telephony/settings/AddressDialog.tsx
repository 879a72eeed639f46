import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Modal } from "@mantine/core";
import { Copyable } from "~/ui/Copyable";
import { useFocusBack } from "~/ui/useFocusBack";
import styles from "./AddressDialog.module.css";
import { curlExample } from "./curlExample";

export type Address = { name: string; url: string };

/** A line's address with its secret: seen this once, so closing is a step of its own. */
export function AddressDialog({ address, onClose }: { address: Address; onClose: () => void }) {
  const { t } = useLingui();
  useFocusBack();
  const { name, url } = address;
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      closeOnEscape={false}
      size={640}
      title={t`The address of “${name}”`}
      closeButtonProps={{ "aria-label": t`Close` }}
    >
      <p className={styles.once}>
        <Trans>
          Copy it now: it holds the line's secret and is shown only this once. A lost one is replaced by a new
          one.
        </Trans>
      </p>
      <Copyable label={t`Address`} text={url} first />
      <h3 className={styles.heading}>
        <Trans>In the PBX</Trans>
      </h3>
      <ol className={styles.steps}>
        <li>
          <Trans>
            Look for an integration named <em>Zammad</em>, <em>generic CTI</em> or <em>webhook</em>, and turn
            it on.
          </Trans>
        </li>
        <li>
          <Trans>
            Paste the address as its endpoint. Let it send <code>newCall</code>, <code>answer</code> and{" "}
            <code>hangup</code>, as a form or as JSON.
          </Trans>
        </li>
        <li>
          <Trans>
            Give every colleague their extension under Users: a call rings on the screen of whoever has the
            extension in <code>to</code> or <code>user</code>.
          </Trans>
        </li>
      </ol>
      <h3 className={styles.heading}>
        <Trans>Try it without a PBX</Trans>
      </h3>
      <p className={styles.text}>
        <Trans>This rings on extension 101. Send it again with the event answer, then hangup.</Trans>
      </p>
      <Copyable label={t`Example for the command line`} text={curlExample(url)} lines />
      <Group justify="flex-end" mt="lg">
        <Button onClick={onClose}>
          <Trans>I have copied the address</Trans>
        </Button>
      </Group>
    </Modal>
  );
}
