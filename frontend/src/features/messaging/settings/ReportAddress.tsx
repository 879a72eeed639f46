import { useLingui } from "@lingui/react/macro";
import { Copyable } from "~/ui/Copyable";
import styles from "./ReportAddress.module.css";

/** Where the provider tells what arrived; it holds a secret and is seen this once. */
export function ReportAddress({ url }: { url: string }) {
  const { t } = useLingui();
  return (
    <section className={styles.report}>
      <h4 className={styles.title}>{t`Where deliveries are reported`}</h4>
      <p className={styles.text}>
        {t`Give this address to the provider for its delivery reports. It holds a secret and is shown only this once.`}
      </p>
      <Copyable label={t`Where deliveries are reported`} text={url} />
    </section>
  );
}
