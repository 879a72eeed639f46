import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useQuery } from "urql";
import { RestoreIcon } from "~/ui/icons";
import { MERGES } from "./merge";
import { useUndoMerge } from "./useMerge";

type MergeUndoProps = {
  recordId: string;
  /** When the story says that the merge was. */
  at: string;
};

const SAME_MS = 5000;

/** On the timeline's line of a merge: takes it back, for those who may while it can be. */
export function MergeUndo({ recordId, at }: MergeUndoProps) {
  const { t } = useLingui();
  const [{ data }] = useQuery({ query: MERGES, variables: { recordId } });
  const { undo, busy } = useUndoMerge();
  const away = ({ createdAt }: { createdAt: string }) => Math.abs(Date.parse(createdAt) - Date.parse(at));
  const merge = data?.merges.toSorted((one, other) => away(one) - away(other))[0];
  if (!merge?.canUndo || away(merge) > SAME_MS) return null;
  const takeBack = async () => {
    const { refused } = await undo(merge.id);
    if (refused !== undefined)
      notifications.show({ color: "red", message: refused, closeButtonProps: { "aria-label": t`Close` } });
  };
  return (
    <Button
      size="compact-xs"
      variant="default"
      leftSection={<RestoreIcon size={13} />}
      loading={busy}
      onClick={() => void takeBack()}
    >
      {t`Undo`} <span className="visually-hidden">{merge.dropped.join(", ")}</span>
    </Button>
  );
}
