import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { formatDate } from "~/lib/format";
import { ArchiveIcon } from "../icons";
import styles from "./ArchivedBanner.module.css";

type ArchivedBannerProps = {
  since: string;
  busy: boolean;
  /** Null for whoever may not. */
  onRestore: (() => void) | null;
};

/** Above the card of somebody one does not work with any more. */
export function ArchivedBanner({ since, busy, onRestore }: ArchivedBannerProps) {
  const { t, i18n } = useLingui();
  const day = formatDate(since, i18n.locale);
  return (
    <div role="status" className={styles.banner}>
      <ArchiveIcon size={15} aria-hidden />
      <span className={styles.words}>{t`In the archive since ${day}`}</span>
      {onRestore && (
        <Button size="compact-sm" variant="default" loading={busy} onClick={onRestore}>{t`Restore`}</Button>
      )}
    </div>
  );
}
