import { useLingui } from "@lingui/react/macro";
import styles from "./FileStep.module.css";

/** An empty spreadsheet with every heading that a Crm knows, and a page that explains them. */
export function TemplateLink({ crmId }: { crmId: string | null }) {
  const { t } = useLingui();
  const query = crmId === null ? "" : `?crm=${encodeURIComponent(crmId)}`;
  return (
    <a className={styles.link} href={`/api/v1/imports/template.xlsx${query}`} download>
      {t`Download an empty template`}
    </a>
  );
}
