import { useState } from "react";
import { MergeWith } from "~/features/merging/MergeWith";
import type { MergedKind } from "~/features/merging/merge";
import { MergeRecords } from "./list/MergeRecords";

type MergeDeedProps = {
  kind: MergedKind;
  record: { id: string; displayName: string; crm: { id: string } };
  onClose: () => void;
};

/** From a record's menu: with whom, then side by side. */
export function MergeDeed({ kind, record, onClose }: MergeDeedProps) {
  const [other, setOther] = useState<string | null>(null);
  if (other === null) return <MergeWith kind={kind} record={record} onChosen={setOther} onClose={onClose} />;
  return <MergeRecords kind={kind} ids={[record.id, other]} onClose={onClose} />;
}
