import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import styles from "~/ui/LinkTabs.module.css";

const KINDS = ["contacts", "organizations"] as const;

/** Pairs of people, or of companies. */
export function KindTabs({ current }: { current: (typeof KINDS)[number] }) {
  const { t } = useLingui();
  const words = { contacts: t`Contacts`, organizations: t`Organizations` };
  return (
    <nav aria-label={t`What kind of records`} className={styles.tabs}>
      {KINDS.map((kind) => (
        <Link
          key={kind}
          to="/duplicates"
          search={kind === "contacts" ? {} : { kind }}
          className={styles.tab}
          data-current={kind === current || undefined}
          aria-current={kind === current ? "page" : undefined}
        >
          {words[kind]}
        </Link>
      ))}
    </nav>
  );
}
