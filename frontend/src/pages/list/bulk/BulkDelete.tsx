import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { type Kind, type Selected, useBulkDelete } from "~/features/bulk/bulk";
import { useDeleteCount } from "~/features/bulk/useDryRun";
import { ConfirmDialog } from "~/ui/ConfirmDialog";
import { ErrorLine } from "~/ui/ErrorLine";

type BulkDeleteProps = { kind: Kind; selected: Selected; onClose: () => void; onBegun: () => void };

/** Asks before many records go to the trash, and says exactly how many they are. */
export function BulkDelete({ kind, selected, onClose, onBegun }: BulkDeleteProps) {
  const { t } = useLingui();
  const { run, errors, busy } = useBulkDelete(kind);
  const count = useDeleteCount(kind, selected);
  const remove = async () => {
    if (await run(selected)) onBegun();
  };
  return (
    <ConfirmDialog
      opened
      title={count === null ? t`Delete what is selected?` : titleOf(kind, count)}
      confirm={t`Delete`}
      danger
      busy={busy}
      onClose={onClose}
      onConfirm={() => void remove()}
    >
      {t`The records go to the trash with their whole story, and can be restored from there for 30 days.`}
      <ErrorLine errors={errors} />
    </ConfirmDialog>
  );
}

const titleOf = (kind: Kind, count: number) =>
  kind === "contact"
    ? plural(count, { one: "Delete # contact?", other: "Delete # contacts?" })
    : plural(count, { one: "Delete # organization?", other: "Delete # organizations?" });
