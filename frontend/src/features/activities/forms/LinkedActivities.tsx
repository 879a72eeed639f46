import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { formatNear } from "~/lib/format";
import { BackIcon, ForwardIcon } from "~/ui/icons";
import { useNow } from "~/ui/useNow";
import type { ActivityDetails } from "./activity";
import { useActivityDialog } from "./dialog";
import styles from "./forms.module.css";

const MINUTE = 60_000;

/** The one that this follows from, and the one that was planned next: each one click away. */
export function LinkedActivities({ activity, dirty }: { activity: ActivityDetails; dirty: boolean }) {
  const { t, i18n } = useLingui();
  const { open } = useActivityDialog();
  const now = useNow(MINUTE);
  const { follows, next } = activity;
  if (!follows && !next) return null;
  const when = (at: string) => formatNear(at, now, i18n.locale);
  const link = { size: "compact-sm", variant: "default", disabled: dirty } as const;
  return (
    <div className={styles.links}>
      {follows && (
        <Button {...link} leftSection={<BackIcon size={14} />} onClick={() => open(follows.id)}>
          {t`Previous: ${when(follows.startsAt)}`}
        </Button>
      )}
      {next && (
        <Button {...link} rightSection={<ForwardIcon size={14} />} onClick={() => open(next.id)}>
          {t`Next: ${when(next.startsAt)}`}
        </Button>
      )}
    </div>
  );
}
