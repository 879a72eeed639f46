import { useLingui } from "@lingui/react/macro";
import { ActionIcon, Button, Tooltip } from "@mantine/core";
import { useState } from "react";
import { formatDateTime } from "~/lib/format";
import { CheckIcon, DeleteIcon } from "~/ui/icons";
import { DeleteActivity } from "../DeleteActivity";
import { useFinish } from "../useFinish";
import type { ActivityDetails } from "./activity";
import styles from "./forms.module.css";

type DoneBarProps = {
  activity: ActivityDetails;
  /** Something typed is not saved: it would be locked. */
  dirty: boolean;
  onDeleted: () => void;
};

/** Finishes an activity, which locks it, and takes that back, which unlocks it; deletes it. */
export function DoneBar({ activity, dirty, onDeleted }: DoneBarProps) {
  const { t, i18n } = useLingui();
  const { doneAt, viewerCan } = activity;
  const { finish, busy } = useFinish();
  const [deleting, setDeleting] = useState(false);
  const set = (done: boolean) => void finish(activity, done);
  const remove = viewerCan.delete && (
    <Tooltip label={t`Delete…`}>
      <ActionIcon variant="subtle" color="gray" aria-label={t`Delete…`} onClick={() => setDeleting(true)}>
        <DeleteIcon size={15} />
      </ActionIcon>
    </Tooltip>
  );
  return (
    <>
      <div className={styles.done} data-done={doneAt != null || undefined}>
        <span>
          {doneAt ? t`Done on ${formatDateTime(doneAt, i18n.locale)}. It is locked.` : t`Not done yet.`}
        </span>
        {viewerCan.finish &&
          (doneAt ? (
            <Button size="compact-sm" variant="default" loading={busy} onClick={() => set(false)}>
              {t`Take back`}
            </Button>
          ) : (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<CheckIcon size={14} />}
              loading={busy}
              disabled={dirty}
              title={dirty ? t`Save first what you changed.` : undefined}
              onClick={() => set(true)}
            >
              {t`Finish`}
            </Button>
          ))}
        {remove}
      </div>
      <DeleteActivity
        activity={activity}
        opened={deleting}
        onClose={() => setDeleting(false)}
        onDeleted={onDeleted}
      />
    </>
  );
}
