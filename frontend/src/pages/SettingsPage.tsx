import { useLingui } from "@lingui/react/macro";
import { ProfileForm } from "~/features/identity/ProfileForm";
import { PageHeader } from "~/ui/PageHeader";
import { Section } from "~/ui/Section";
import styles from "./SettingsPage.module.css";

export function SettingsPage() {
  const { t } = useLingui();
  return (
    <>
      <PageHeader title={t`Settings`} />
      <div className={styles.body}>
        <Section title={t`Your account`}>
          <ProfileForm />
        </Section>
      </div>
    </>
  );
}
