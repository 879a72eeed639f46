import { t } from "@lingui/core/macro";
import { notifications } from "@mantine/notifications";
import { useAction } from "~/lib/graphql/useAction";
import type { Opened } from "~/ui/record/opened";
import { MERGE_CONTACTS, MERGE_ORGANIZATIONS, type MergedKind, UNDO } from "./merge";

type Input = { keepId: string; dropIds: string[]; choices: { field: string; recordId: string }[] };
export type Survived = { record: Opened; mergeId: string };

/** Merges; answers the survivor, or nothing when it was refused. */
export function useMerge(kind: MergedKind) {
  const contacts = useAction(MERGE_CONTACTS);
  const organizations = useAction(MERGE_ORGANIZATIONS);
  const run = async (input: Input): Promise<Survived | null> => {
    if (kind === "contact") {
      const { payload } = await contacts.run({ input });
      return payload?.contact && payload.merge
        ? { record: payload.contact, mergeId: payload.merge.id }
        : null;
    }
    const { payload } = await organizations.run({ input });
    return payload?.organization && payload.merge
      ? { record: payload.organization, mergeId: payload.merge.id }
      : null;
  };
  const { errors, busy } = kind === "contact" ? contacts : organizations;
  return { run, errors, busy };
}

/** Gives merged records back, and says what stays because somebody changed it since. */
export function useUndoMerge() {
  const { run, busy } = useAction(UNDO);
  const undo = async (id: string): Promise<{ refused?: string | undefined }> => {
    const { payload, errors } = await run({ input: { id } });
    if (!payload) return { refused: errors.text };
    const closeButtonProps = { "aria-label": t`Close` };
    const message = payload.left.length > 0 ? payload.left.join(" ") : t`They are separate records again.`;
    notifications.show({
      title: t`The merge is undone`,
      message,
      closeButtonProps,
      autoClose: payload.left.length > 0 ? false : 6000,
    });
    return {};
  };
  return { undo, busy };
}
