import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import styles from "./SettingsNav.module.css";
import type { Section, SectionKey } from "./sections";

type SettingsNavProps = { sections: readonly Section[]; current: SectionKey | null };

export function SettingsNav({ sections, current }: SettingsNavProps) {
  const { t, i18n } = useLingui();
  return (
    <nav className={styles.nav} aria-label={t`Settings`}>
      {sections.map(({ key, label, icon: Icon }) => (
        <Link
          key={key}
          to="/settings/$section"
          params={{ section: key }}
          className={styles.link}
          data-current={key === current || undefined}
          aria-current={key === current ? "page" : undefined}
        >
          <Icon size={16} stroke={1.7} aria-hidden />
          {i18n._(label)}
        </Link>
      ))}
    </nav>
  );
}
