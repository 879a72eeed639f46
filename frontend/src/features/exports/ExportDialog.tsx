import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { Modal } from "@mantine/core";
import { useState } from "react";
import { formatCapped } from "~/lib/format";
import { useWatched } from "~/lib/watchedJobs";
import { useFocusBack } from "~/ui/useFocusBack";
import { ExportForm } from "./ExportForm";
import { ExportProgress } from "./ExportProgress";
import { type Exported, type ExportKind, useExportJob } from "./exports";

type ExportDialogProps = Exported & {
  /** Keys of the columns that are shown. */
  columns: readonly string[];
  count: number;
  onClose: () => void;
};

/** A list as a spreadsheet: what kind of file and which columns; then how far it is, and the file. */
export function ExportDialog({ columns, count, onClose, ...exported }: ExportDialogProps) {
  const { t, i18n } = useLingui();
  const [id, setId] = useState<string | null>(null);
  const job = useExportJob(id);
  useWatched(id);
  useFocusBack();
  const title = titleOf(exported.kind, count, formatCapped(count, i18n.locale));
  return (
    <Modal opened onClose={onClose} title={title} size="sm" closeButtonProps={{ "aria-label": t`Close` }}>
      {id === null ? (
        <ExportForm exported={exported} columns={columns} onBegun={setId} onClose={onClose} />
      ) : (
        <ExportProgress job={job} onClose={onClose} />
      )}
    </Modal>
  );
}

function titleOf(kind: ExportKind, count: number, shown: string): string {
  const titles: Record<ExportKind, string> = {
    contact: plural(count, { one: `Export ${shown} contact`, other: `Export ${shown} contacts` }),
    organization: plural(count, {
      one: `Export ${shown} organization`,
      other: `Export ${shown} organizations`,
    }),
    activity: plural(count, { one: `Export ${shown} activity`, other: `Export ${shown} activities` }),
    ticket: plural(count, { one: `Export ${shown} ticket`, other: `Export ${shown} tickets` }),
    call: plural(count, { one: `Export ${shown} call`, other: `Export ${shown} calls` }),
  };
  return titles[kind];
}
