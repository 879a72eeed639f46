import { Trans, useLingui } from "@lingui/react/macro";
import { Link, Navigate, useParams } from "@tanstack/react-router";
import { useViewer } from "~/features/identity/viewer";
import { BackIcon } from "~/ui/icons";
import { PageHeader } from "~/ui/PageHeader";
import { useNarrow } from "~/ui/useNarrow";
import styles from "./SettingsPage.module.css";
import { PARTS } from "./settings/parts";
import { SettingsNav } from "./settings/SettingsNav";
import { allowedSections } from "./settings/sections";

/** Left what can be set, right the part chosen; on a phone one after the other. */
export function SettingsPage() {
  const { t } = useLingui();
  const narrow = useNarrow();
  const { section, id, tab } = useParams({ strict: false });
  const { permissions } = useViewer();
  const sections = allowedSections(permissions);
  const asked = section ?? (narrow ? null : "profile");
  const current = sections.find(({ key }) => key === asked)?.key ?? null;
  if (asked !== null && current === null) return <Navigate to="/settings" replace />;
  const Part = current && PARTS[current];
  return (
    <>
      <PageHeader title={t`Settings`} />
      <div className={styles.body}>
        {!(narrow && Part) && <SettingsNav sections={sections} current={current} />}
        {Part && (
          <div className={styles.content}>
            {narrow && (
              <Link to="/settings" className={styles.back}>
                <BackIcon size={15} aria-hidden />
                <Trans>All settings</Trans>
              </Link>
            )}
            <Part key={current} id={id ?? null} tab={tab ?? null} />
          </div>
        )}
      </div>
    </>
  );
}
