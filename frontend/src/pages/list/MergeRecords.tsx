import { MergeDialog } from "~/features/merging/MergeDialog";
import type { MergedKind } from "~/features/merging/merge";
import { closeTab } from "~/lib/tabs/useTabs";
import { recordPath } from "../recordPath";
import { useOpenRecord } from "../useOpenRecord";

type MergeRecordsProps = {
  kind: MergedKind;
  /** Two to ten; the first one stays unless another is chosen. */
  ids: readonly string[];
  /** Stay where one is; left out: the survivor's card opens. */
  onMerged?: () => void;
  onClose: () => void;
};

/** Merging records of a list: afterwards the survivor's card is open, and no tab of the others. */
export function MergeRecords({ kind, ids, onMerged, onClose }: MergeRecordsProps) {
  const place = kind === "contact" ? "contacts" : "organizations";
  const open = useOpenRecord(place);
  return (
    <MergeDialog
      kind={kind}
      ids={ids}
      onMerged={(survivor, dropped) => {
        for (const id of dropped) closeTab(recordPath(place, id));
        onClose();
        if (onMerged) onMerged();
        else open(survivor, false);
      }}
      onClose={onClose}
    />
  );
}
