import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { notifications } from "@mantine/notifications";
import { useCancelMessage, useRetryMessage } from "~/features/messaging/useMessageDeeds";
import { useHotkeys } from "~/lib/hotkeys";
import { CloseIcon, RetryIcon } from "~/ui/icons";
import { SelectionBar } from "./SelectionBar";
import type { SelectedRows } from "./selected";
import { useSelectedWords } from "./useSelectedWords";
import type { SelectionDeed } from "./useSelectionDeeds";

/** What can be done with messages that are ticked one by one: a bar that floats over the list. */
export function MessageActions({ selection, count, onClear }: SelectedRows) {
  const { t } = useLingui();
  const retry = useRetryMessage();
  const cancel = useCancelMessage();
  const busy = retry.busy || cancel.busy;
  const each = (action: typeof retry | typeof cancel) => async () => {
    if (selection.all || busy) return;
    const refused = await refusedOf(selection.ids, (id) => action.run({ input: { id } }));
    const done = selection.ids.length - refused.length;
    const [first] = refused;
    notifications.show({
      message: [plural(done, { one: "Done for # message.", other: "Done for # messages." }), first]
        .filter(Boolean)
        .join(" "),
      ...(first !== undefined && { color: "red" }),
      closeButtonProps: { "aria-label": t`Close` },
    });
    onClear();
  };
  const deeds: SelectionDeed[] = selection.all
    ? []
    : [
        { key: "edit", label: t`Send again`, icon: RetryIcon, keys: "r", run: () => void each(retry)() },
        {
          key: "cancel",
          label: t`Don't send`,
          icon: CloseIcon,
          keys: "delete",
          run: () => void each(cancel)(),
        },
      ];
  useHotkeys(deeds);
  return <SelectionBar label={useSelectedWords(selection, count)} deeds={deeds} onClear={onClear} />;
}

type Run = (id: string) => Promise<{ errors: { text: string | undefined } }>;

/** What was said against those that could not, in their order. */
async function refusedOf(ids: readonly string[], run: Run): Promise<string[]> {
  const outcomes = await Promise.all(ids.map(run));
  return outcomes.flatMap(({ errors }) => errors.text ?? []);
}
