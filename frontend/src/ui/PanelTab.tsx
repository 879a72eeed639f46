import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import styles from "./RecordPanels.module.css";
import type { RecordPanel } from "./recordPanel";
import { useNarrow } from "./useNarrow";

type PanelTabProps = {
  panel: RecordPanel;
  id: string;
  /** The id of what it shows. */
  controls: string;
  current: boolean;
  search: { panel?: string };
};

/** A tab that is a link too: a click with Ctrl opens the panel in the browser's next tab. */
export function PanelTab({ panel, id, controls, current, search }: PanelTabProps) {
  const tab = useRef<HTMLAnchorElement>(null);
  const narrow = useNarrow();
  useEffect(() => {
    const list = tab.current?.parentElement;
    if (!current || !list) return undefined;
    const show = () =>
      tab.current?.scrollIntoView({ block: "nearest", inline: narrow ? "center" : "nearest" });
    // at once, and whenever a count that arrives moves the tabs
    const sizes = new ResizeObserver(show);
    sizes.observe(list);
    return () => sizes.disconnect();
  }, [current, narrow]);
  return (
    <Link
      ref={tab}
      to="."
      search={search}
      replace
      role="tab"
      id={id}
      aria-selected={current}
      aria-controls={current ? controls : undefined}
      tabIndex={current ? 0 : -1}
      className={styles.tab}
      data-current={current || undefined}
    >
      {panel.label}
      {panel.count !== undefined && panel.count > 0 && <span className={styles.count}>{panel.count}</span>}
    </Link>
  );
}
