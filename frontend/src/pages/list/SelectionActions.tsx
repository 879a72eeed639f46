import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { Kind, Selected } from "~/features/bulk/bulk";
import { formatCapped } from "~/lib/format";
import { useHotkeys } from "~/lib/hotkeys";
import { type Selection, selectionInput } from "~/ui/table/selection";
import { BulkDelete } from "./bulk/BulkDelete";
import { BulkEdit } from "./bulk/BulkEdit";
import { ExportList } from "./ExportList";
import { MergeRecords } from "./MergeRecords";
import { SelectionBar } from "./SelectionBar";
import { useBasketActions } from "./useBasketActions";
import { type Deed, useSelectionDeeds } from "./useSelectionDeeds";

export type SelectionActionsProps = {
  kind: Kind;
  selection: Selection;
  /** What the list is narrowed to, as its query takes it. */
  filter: object | null;
  order: object | null;
  /** Keys of the columns that are shown. */
  columns: readonly string[];
  /** How many are ticked. */
  count: number;
  onClear: () => void;
};

/** What can be done with the ticked rows of a list: a bar that floats over it, and what it opens. */
export function SelectionActions(props: SelectionActionsProps) {
  const { kind, selection, filter, count, onClear } = props;
  const [open, setOpen] = useState<Deed | null>(null);
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
      {open?.open === "export" && <ExportList {...props} onClose={close} />}
    </>
  );
}

/** "37 selected", or "All 12,480 selected". */
function useSelectedWords(selection: Selection, count: number): string {
  const { t, i18n } = useLingui();
  const shown = formatCapped(count, i18n.locale);
  if (selection.all && selection.except.length === 0) return t`All ${shown} selected`;
  return shown.endsWith("+")
    ? t`${shown} selected`
    : plural(count, { one: "# selected", other: "# selected" });
}
