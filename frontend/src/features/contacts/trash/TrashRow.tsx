import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { formatDate } from "~/lib/format";
import { Avatar } from "~/ui/Avatar";
import { ErrorLine } from "~/ui/ErrorLine";
import { RestoreIcon } from "~/ui/icons";
import { RelativeTime } from "~/ui/RelativeTime";
import styles from "./TrashList.module.css";
import type { Restored, TrashItem } from "./trashItem";
import { useRestore } from "./useRestore";

type TrashRowProps = {
  item: TrashItem;
  onRestored: (record: Restored, kind: "contacts" | "organizations") => void;
};

/** Something deleted: what, by whom, until when it can be brought back. */
export function TrashRow({ item, onRestored }: TrashRowProps) {
  const { t, i18n } = useLingui();
  const { restore, busy, errors } = useRestore(item);
  const { record, by, deletedAt, purgedAt } = item;
  const { displayName } = record;
  const isContact = record.__typename === "Contact";
  const day = formatDate(purgedAt, i18n.locale);
  const bringBack = async () => {
    const restored = await restore();
    if (restored) onRestored(restored, isContact ? "contacts" : "organizations");
  };
  return (
    <li className={styles.row}>
      <Avatar
        name={displayName}
        initials={record.initials}
        src={record.avatar?.small}
        size="md"
        square={!isContact}
      />
      <div className={styles.what}>
        <span className={styles.name}>{displayName}</span>
        <span className={styles.quiet}>{isContact ? t`Contact` : t`Organization`}</span>
        <ErrorLine errors={errors} />
      </div>
      <div className={styles.when}>
        <span>
          {by ? `${by.name} · ` : ""}
          <RelativeTime at={deletedAt} />
        </span>
        <span className={styles.quiet}>{t`gone for good on ${day}`}</span>
      </div>
      {item.viewerCanRestore && (
        <Button
          size="compact-sm"
          variant="default"
          className={styles.restore ?? ""}
          leftSection={<RestoreIcon size={14} />}
          loading={busy}
          onClick={() => void bringBack()}
        >
          {t`Restore`} <span className="visually-hidden">{displayName}</span>
        </Button>
      )}
    </li>
  );
}
