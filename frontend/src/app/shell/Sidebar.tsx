import { useLingui } from "@lingui/react/macro";
import { UserMenu } from "~/features/identity/UserMenu";
import { JobsTray } from "~/features/jobs/JobsTray";
import { Logo } from "~/ui/Logo";
import { BasketLink } from "./BasketLink";
import { Places } from "./Places";
import { SegmentsProgress } from "./SegmentsProgress";
import styles from "./Sidebar.module.css";

export function Sidebar({ onShortcuts }: { onShortcuts: () => void }) {
  const { t } = useLingui();
  return (
    <aside className={styles.sidebar}>
      <div className={styles.brand}>
        <Logo size={22} />
        <span>Ringbook</span>
      </div>
      <nav className={styles.nav} aria-label={t`Main`}>
        <Places />
      </nav>
      <SegmentsProgress />
      <BasketLink />
      <JobsTray />
      <UserMenu onShortcuts={onShortcuts} />
    </aside>
  );
}
