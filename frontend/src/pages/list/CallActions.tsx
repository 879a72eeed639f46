import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useMay } from "~/features/identity/viewer";
import { useHotkeys } from "~/lib/hotkeys";
import { DownloadIcon } from "~/ui/icons";
import { ExportList } from "./ExportList";
import { SelectionBar } from "./SelectionBar";
import type { SelectedRows } from "./selected";
import { useSelectedWords } from "./useSelectedWords";
import type { SelectionDeed } from "./useSelectionDeeds";

/** What can be done with ticked calls: a bar that floats over the list. */
export function CallActions(selected: SelectedRows) {
  const { t } = useLingui();
  const { selection, count, onClear } = selected;
  const [exporting, setExporting] = useState(false);
  const out = {
    key: "export",
    label: t`Export`,
    icon: DownloadIcon,
    keys: "alt+e",
    run: () => setExporting(true),
  };
  const deeds: SelectionDeed[] = useMay("records:export") ? [out] : [];
  useHotkeys(deeds);
  return (
    <>
      <SelectionBar label={useSelectedWords(selection, count)} deeds={deeds} onClear={onClear} />
      {exporting && <ExportList kind="call" {...selected} onClose={() => setExporting(false)} />}
    </>
  );
}
