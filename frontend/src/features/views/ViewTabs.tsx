import { useLingui } from "@lingui/react/macro";
import { useEffect, useRef } from "react";
import { ScrollRow } from "~/ui/ScrollRow";
import { useNarrow } from "~/ui/useNarrow";
import styles from "./ViewTabs.module.css";

export type ViewTab = { key: string; label: string };

type ViewTabsProps = {
  tabs: readonly ViewTab[];
  current: string;
  /** The current one is shown otherwise than it is stored. */
  changed: boolean;
  onChoose: (key: string) => void;
};

/** The views that are always in sight. */
export function ViewTabs({ tabs, current, changed, onChoose }: ViewTabsProps) {
  const { t } = useLingui();
  const narrow = useNarrow();
  const active = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (current || narrow) active.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [current, narrow]);
  return (
    <ScrollRow className={styles.frame ?? ""}>
      <nav className={styles.tabs} aria-label={t`Views`}>
        {tabs.map(({ key, label }) => (
          <button
            key={key}
            ref={key === current ? active : null}
            type="button"
            className={styles.tab}
            aria-current={key === current ? "page" : undefined}
            onClick={() => onChoose(key)}
          >
            {label}
            {key === current && changed && (
              <span className={styles.dot} title={t`Changed`}>
                <span className="visually-hidden">{t`changed`}</span>
              </span>
            )}
          </button>
        ))}
      </nav>
    </ScrollRow>
  );
}
