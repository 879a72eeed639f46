import { useLingui } from "@lingui/react/macro";
import { Link, useLocation } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useHasDrafts } from "~/lib/drafts";
import type { RecordTab } from "~/lib/tabs/store";
import { Avatar } from "~/ui/Avatar";
import { CloseIcon } from "~/ui/icons";
import styles from "./TabStrip.module.css";
import { recordOf, useCloseTab } from "./useCloseTab";

export function TabItem({ tab }: { tab: RecordTab }) {
  const { t } = useLingui();
  const { pathname } = useLocation();
  const close = useCloseTab();
  const draft = useHasDrafts(recordOf(tab.path));
  const active = pathname === tab.path;
  const item = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) item.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [active]);
  return (
    <div ref={item} className={styles.tab} data-active={active || undefined}>
      <Link
        to={tab.path}
        className={styles.link}
        title={tab.title}
        aria-current={active ? "page" : undefined}
        onAuxClick={(event) => {
          if (event.button !== 1) return;
          event.preventDefault();
          close(tab);
        }}
      >
        <Avatar
          name={tab.title}
          initials={tab.initials}
          src={tab.picture}
          square={tab.path.startsWith("/organizations")}
        />
        <span className={styles.title}>{tab.title}</span>
        {draft && <span className={styles.draft} role="img" aria-label={t`unsaved`} />}
      </Link>
      <button
        type="button"
        className={styles.close}
        aria-label={t`Close ${tab.title}`}
        onClick={() => close(tab)}
      >
        <CloseIcon size={13} aria-hidden />
      </button>
    </div>
  );
}
