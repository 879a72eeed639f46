import { useLingui } from "@lingui/react/macro";
import { Button, Group, Loader, Modal } from "@mantine/core";
import { download } from "~/lib/download";
import { Copyable } from "../Copyable";
import { DownloadIcon } from "../icons";
import { useFocusBack } from "../useFocusBack";
import styles from "./BusinessCardDialog.module.css";

type BusinessCardDialogProps = {
  name: string;
  /** Null while it is on its way. */
  card: { fileName: string; vcard: string; qr: string } | null;
  onClose: () => void;
};

/** A record to take along: its code for a phone's camera, its file, its text. */
export function BusinessCardDialog({ name, card, onClose }: BusinessCardDialogProps) {
  const { t } = useLingui();
  useFocusBack();
  return (
    <Modal
      opened
      onClose={onClose}
      title={t`Business card`}
      size="sm"
      closeButtonProps={{ "aria-label": t`Close` }}
    >
      {card ? (
        <>
          {/* as a picture, not as markup: whatever a name holds, it stays ink */}
          <img
            className={styles.code}
            alt={t`QR code with the business card of ${name}`}
            src={`data:image/svg+xml;utf8,${encodeURIComponent(card.qr)}`}
          />
          <p className={styles.hint}>{t`Point a phone's camera at it to keep ${name} there.`}</p>
          <Copyable label={t`vCard`} text={card.vcard} />
          <Group justify="flex-end" mt="md">
            <Button
              leftSection={<DownloadIcon size={15} />}
              autoFocus
              onClick={() => download(card.fileName, card.vcard, "text/vcard;charset=utf-8")}
            >{t`Download .vcf`}</Button>
          </Group>
        </>
      ) : (
        <div className={styles.waiting}>
          <Loader size="sm" color="gray" aria-label={t`Loading…`} />
        </div>
      )}
    </Modal>
  );
}
