import { useState } from "react";
import type { Kind, Selected } from "~/features/bulk/bulk";
import { useMay } from "~/features/identity/viewer";
import { SendMany } from "~/features/messaging/bulk/SendMany";
import { useHotkeys } from "~/lib/hotkeys";
import { selectionInput } from "~/ui/table/selection";
import { BulkDelete } from "./bulk/BulkDelete";
import { BulkEdit } from "./bulk/BulkEdit";
import { ExportList } from "./ExportList";
import { MergeRecords } from "./MergeRecords";
import { SelectionBar } from "./SelectionBar";
import type { SelectedRows } from "./selected";
import { useBasketActions } from "./useBasketActions";
import { useSelectedWords } from "./useSelectedWords";
import { type Deed, useSelectionDeeds } from "./useSelectionDeeds";

type SelectionActionsProps = SelectedRows & { kind: Kind };

/** What can be done with the ticked rows of a list: a bar that floats over it, and what it opens. */
export function SelectionActions(props: SelectionActionsProps) {
  const { kind, selection, filter, count, onClear } = props;
  const [open, setOpen] = useState<Deed | null>(null);
  const configures = useMay("messages:configure");
  const selected = selectionInput(selection, filter) as Selected;
  const basket = useBasketActions(kind, selected);
  const ids = selection.all ? null : selection.ids;
  const deeds = useSelectionDeeds({ kind, ids, basket, onOpen: setOpen });
  useHotkeys(deeds);
  const label = useSelectedWords(selection, count);
  const close = () => setOpen(null);
  const begun = () => {
    close();
    onClear();
  };
  return (
    <>
      <SelectionBar label={label} deeds={deeds} onClear={onClear} />
      {open?.open === "edit" && (
        <BulkEdit
          kind={kind}
          selected={selected}
          count={count}
          field={open.field}
          onClose={close}
          onBegun={begun}
        />
      )}
      {open?.open === "delete" && (
        <BulkDelete kind={kind} selected={selected} onClose={close} onBegun={begun} />
      )}
      {open?.open === "merge" && ids && <MergeRecords kind={kind} ids={ids} onClose={close} />}
      {open?.open === "message" && (
        <SendMany
          selection={selected}
          count={count}
          configures={configures}
          onClose={close}
          onBegun={begun}
        />
      )}
      {open?.open === "export" && <ExportList {...props} onClose={close} />}
    </>
  );
}
