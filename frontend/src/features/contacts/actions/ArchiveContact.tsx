import { useLingui } from "@lingui/react/macro";
import { ConfirmDialog } from "~/ui/ConfirmDialog";
import { ErrorLine } from "~/ui/ErrorLine";
import type { ContactRecord } from "../ContactRecord";
import { useArchive } from "./useArchive";

export function ArchiveContact({ contact, onClose }: { contact: ContactRecord; onClose: () => void }) {
  const { t } = useLingui();
  const { archive, busy, errors } = useArchive(contact.id);
  const { displayName } = contact;
  return (
    <ConfirmDialog
      opened
      title={t`Put ${displayName} into the archive?`}
      confirm={t`Archive`}
      busy={busy}
      onClose={onClose}
      onConfirm={() => void archive().then((done) => done && onClose())}
    >
      {t`They stay in the lists, greyed. Notes can be added; whoever wants to edit them is asked to restore them first.`}
      <ErrorLine errors={errors} />
    </ConfirmDialog>
  );
}
