import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import styles from "./LinkTabs.module.css";
import { useNarrow } from "./useNarrow";

type LinkTabsProps = {
  label: string;
  tabs: readonly { key: string; label: string; to: string }[];
  current: string;
};

/** The sides of one thing, each with its own address. */
export function LinkTabs({ label, tabs, current }: LinkTabsProps) {
  const narrow = useNarrow();
  const active = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (current || narrow) active.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [current, narrow]);
  return (
    <nav aria-label={label} className={styles.tabs}>
      {tabs.map((tab) => (
        <Link
          key={tab.key}
          ref={tab.key === current ? active : null}
          to={tab.to}
          className={styles.tab}
          data-current={tab.key === current || undefined}
          aria-current={tab.key === current ? "page" : undefined}
        >
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}
