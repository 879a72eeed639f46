import { useLingui } from "@lingui/react/macro";
import { UserMenu } from "~/features/identity/UserMenu";
import { Logo } from "~/ui/Logo";
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
      <UserMenu onShortcuts={onShortcuts} />
    </aside>
  );
}
