import { Trans, useLingui } from "@lingui/react/macro";
import { Logo } from "~/ui/Logo";
import styles from "./AboutPart.module.css";
import { Part } from "./Part";

export function AboutPart() {
  const { t } = useLingui();
  return (
    <Part title={t`About`}>
      <div className={styles.card}>
        <Logo size={44} />
        <div>
          <p className={styles.name}>Ringbook {import.meta.env.RINGBOOK_VERSION}</p>
          <p className={styles.text}>
            <Trans>
              A self-hosted CRM for teams that live on the phone. Open source, under the Apache 2.0 licence.
            </Trans>
          </p>
        </div>
      </div>
    </Part>
  );
}
