import { useLingui } from "@lingui/react/macro";
import type { Kind } from "~/features/bulk/bulk";
import type { Field } from "~/features/bulk/drafts";
import { useMay } from "~/features/identity/viewer";
import {
  BasketInIcon,
  BasketOutIcon,
  DeleteIcon,
  DownloadIcon,
  EditIcon,
  MergeIcon,
  SendIcon,
  StageIcon,
  TagIcon,
  UsersIcon,
} from "~/ui/icons";

/** What opens for a selection. */
export type Deed =
  | { open: "edit"; field: Field | null }
  | { open: "delete" | "merge" | "export" | "message" };

export type SelectionDeed = {
  key: string;
  label: string;
  icon: typeof EditIcon;
  keys: string;
  /** Stands in the menu, not in the bar. */
  low?: boolean;
  run: () => void;
};

type Given = {
  kind: Kind;
  /** Of records that are ticked one by one. */
  ids: readonly string[] | null;
  basket: { add: () => Promise<void>; remove: () => Promise<void> };
  onOpen: (deed: Deed) => void;
};

const MOST_MERGED = 10;

/** All that the viewer may do with what is selected. */
export function useSelectionDeeds({ kind, ids, basket, onOpen }: Given): readonly SelectionDeed[] {
  const { t } = useLingui();
  const name = kind === "contact" ? "contacts" : "organizations";
  const bulk = useMay("records:bulk");
  const edits = useMay(`${name}:edit`) && bulk;
  const deletes = useMay(`${name}:delete`) && edits;
  const merges = useMay("records:merge");
  const exports = useMay("records:export");
  const messages = useMay("messages:send") && bulk && kind === "contact";
  const mergeable = ids !== null && ids.length > 1 && ids.length <= MOST_MERGED;
  const edit = (field: Field | null) => () => onOpen({ open: "edit", field });
  const open = (what: Exclude<Deed["open"], "edit">) => () => onOpen({ open: what });
  const all: (SelectionDeed & { may: boolean })[] = [
    { key: "edit", label: t`Edit`, icon: EditIcon, keys: "e", may: edits, run: edit(null) },
    { key: "tags", label: t`Tags`, icon: TagIcon, keys: "t", may: edits, run: edit("tags") },
    { key: "stage", label: t`Stage`, icon: StageIcon, keys: "s", may: edits, run: edit("stageId") },
    { key: "managers", label: t`Managers`, icon: UsersIcon, keys: "m", may: edits, run: edit("managers") },
    { key: "message", label: t`Message`, icon: SendIcon, keys: "w", may: messages, run: open("message") },
    {
      key: "basket",
      label: t`Add to basket`,
      icon: BasketInIcon,
      keys: "b",
      may: true,
      run: () => void basket.add(),
    },
    {
      key: "unbasket",
      label: t`Remove from basket`,
      icon: BasketOutIcon,
      keys: "alt+b",
      low: true,
      may: true,
      run: () => void basket.remove(),
    },
    {
      key: "merge",
      label: t`Merge`,
      icon: MergeIcon,
      keys: "alt+m",
      low: true,
      may: merges && mergeable,
      run: open("merge"),
    },
    {
      key: "export",
      label: t`Export`,
      icon: DownloadIcon,
      keys: "alt+e",
      low: true,
      may: exports,
      run: open("export"),
    },
    {
      key: "delete",
      label: t`Delete`,
      icon: DeleteIcon,
      keys: "delete",
      low: true,
      may: deletes,
      run: open("delete"),
    },
  ];
  return all.filter(({ may }) => may);
}
