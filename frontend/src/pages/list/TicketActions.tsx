import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useMay } from "~/features/identity/viewer";
import { useHotkeys } from "~/lib/hotkeys";
import { DownloadIcon, StateIcon } from "~/ui/icons";
import { ExportList } from "./ExportList";
import { SelectionBar } from "./SelectionBar";
import type { SelectedRows } from "./selected";
import { useSelectedWords } from "./useSelectedWords";
import type { SelectionDeed } from "./useSelectionDeeds";

type TicketActionsProps = SelectedRows & {
  /** Asks for their new state. Where that is asked outlives the selection: what is moved may leave the list. */
  onMove: () => void;
};

/** What can be done with ticked tickets: a bar that floats over the list. */
export function TicketActions({ onMove, ...selected }: TicketActionsProps) {
  const { t } = useLingui();
  const { selection, count, onClear } = selected;
  const [exporting, setExporting] = useState(false);
  const [mayMove, mayExport] = [useMay("tickets:edit"), useMay("records:export")];
  const move = { key: "edit", label: t`State`, icon: StateIcon, keys: "s", run: onMove };
  const out = {
    key: "export",
    label: t`Export`,
    icon: DownloadIcon,
    keys: "alt+e",
    run: () => setExporting(true),
  };
  const deeds: SelectionDeed[] = [...(mayMove ? [move] : []), ...(mayExport ? [out] : [])];
  useHotkeys(deeds);
  return (
    <>
      <SelectionBar label={useSelectedWords(selection, count)} deeds={deeds} onClear={onClear} />
      {exporting && <ExportList kind="ticket" {...selected} onClose={() => setExporting(false)} />}
    </>
  );
}
