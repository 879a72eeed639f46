/** Merging the records that are ticked in a list. */
export type MergedKind = "contact" | "organization";

interface Props {
  kind: MergedKind;
  /** Two to ten; the first one stays unless another is chosen. */
  ids: readonly string[];
  onClose: () => void;
}

export function MergeRecords(_props: Props) {
  return null;
}
