import { useLingui } from "@lingui/react/macro";
import { useTabs } from "~/lib/tabs/useTabs";
import { TabItem } from "./TabItem";
import styles from "./TabStrip.module.css";

/** The open records, like a browser's tabs. */
export function TabStrip() {
  const { t } = useLingui();
  const tabs = useTabs();
  if (tabs.length === 0) return null;
  return (
    <nav aria-label={t`Open records`} className={styles.strip}>
      {tabs.map((tab) => (
        <TabItem key={tab.path} tab={tab} />
      ))}
    </nav>
  );
}
