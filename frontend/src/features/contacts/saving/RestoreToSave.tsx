import { useLingui } from "@lingui/react/macro";
import { ConfirmDialog } from "~/ui/ConfirmDialog";
import { ErrorLine } from "~/ui/ErrorLine";
import { useArchive } from "../actions/useArchive";
import type { ContactRecord } from "../ContactRecord";

type RestoreToSaveProps = { contact: ContactRecord; onAnswer: (restored: boolean) => void };

/** Who edits somebody in the archive wants them back, or has mistaken the card. */
export function RestoreToSave({ contact, onAnswer }: RestoreToSaveProps) {
  const { t } = useLingui();
  const { unarchive, busy, errors } = useArchive(contact.id);
  const { displayName } = contact;
  return (
    <ConfirmDialog
      opened
      title={t`${displayName} is in the archive`}
      confirm={t`Restore and save`}
      busy={busy}
      onClose={() => onAnswer(false)}
      onConfirm={() => void unarchive().then((done) => done && onAnswer(true))}
    >
      {t`Restore and save? Otherwise what you typed stays in its field, unsaved.`}
      <ErrorLine errors={errors} />
    </ConfirmDialog>
  );
}
