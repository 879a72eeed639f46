import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useFinishSelected } from "~/features/activities/list/useFinishSelected";
import { useMay } from "~/features/identity/viewer";
import { useHotkeys } from "~/lib/hotkeys";
import { CheckIcon, DownloadIcon, RestoreIcon } from "~/ui/icons";
import { ExportList } from "./ExportList";
import { SelectionBar } from "./SelectionBar";
import type { SelectedRows } from "./selected";
import { useSelectedWords } from "./useSelectedWords";
import type { SelectionDeed } from "./useSelectionDeeds";

/** What can be done with ticked activities: a bar that floats over the list. */
export function ActivityActions(selected: SelectedRows) {
  const { t } = useLingui();
  const { selection, filter, count, onClear } = selected;
  const [exporting, setExporting] = useState(false);
  const mayExport = useMay("records:export");
  const { finish, busy } = useFinishSelected(selection, filter);
  const set = (done: boolean) => () => {
    if (!busy) void finish(done).then(onClear);
  };
  const deeds: SelectionDeed[] = [
    { key: "edit", label: t`Finish`, icon: CheckIcon, keys: "d", run: set(true) },
    { key: "open", label: t`Take back`, icon: RestoreIcon, keys: "alt+d", run: set(false) },
  ];
  if (mayExport)
    deeds.push({
      key: "export",
      label: t`Export`,
      icon: DownloadIcon,
      keys: "alt+e",
      run: () => setExporting(true),
    });
  useHotkeys(deeds);
  return (
    <>
      <SelectionBar label={useSelectedWords(selection, count)} deeds={deeds} onClear={onClear} />
      {exporting && <ExportList kind="activity" {...selected} onClose={() => setExporting(false)} />}
    </>
  );
}
