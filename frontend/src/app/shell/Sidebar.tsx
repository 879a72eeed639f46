import { useLingui } from "@lingui/react/macro";
import { UserMenu } from "~/features/identity/UserMenu";
import { JobsTray } from "~/features/jobs/JobsTray";
import { Bell } from "~/features/notifications/Bell";
import { useOpenSubject } from "~/pages/useOpenSubject";
import { SearchIcon } from "~/ui/icons";
import { Kbd } from "~/ui/Kbd";
import { Logo } from "~/ui/Logo";
import { BasketLink } from "./BasketLink";
import { Places } from "./Places";
import { SegmentsProgress } from "./SegmentsProgress";
import styles from "./Sidebar.module.css";

export function Sidebar({ onShortcuts, onSearch }: { onShortcuts: () => void; onSearch: () => void }) {
  const { t } = useLingui();
  const onOpen = useOpenSubject();
  return (
    <aside className={styles.sidebar}>
      <div className={styles.brand}>
        <Logo size={22} />
        <span>Ringbook</span>
      </div>
      <button type="button" className={styles.search} aria-haspopup="dialog" onClick={onSearch}>
        <SearchIcon size={15} stroke={1.7} aria-hidden />
        <span className={styles.searchLabel}>{t`Search`}</span>
        <span aria-hidden>
          <Kbd keys="mod+k" />
        </span>
      </button>
      <nav className={styles.nav} aria-label={t`Main`}>
        <Places />
      </nav>
      <SegmentsProgress />
      <Bell onOpen={onOpen} />
      <BasketLink />
      <JobsTray />
      <UserMenu onShortcuts={onShortcuts} />
    </aside>
  );
}
