import { useLingui } from "@lingui/react/macro";
import { download } from "~/lib/download";
import styles from "./FileStep.module.css";
import { templateCsv } from "./template";
import { useFields } from "./useFields";

/** An empty spreadsheet with every heading we know for a Crm. */
export function TemplateLink({ crmId }: { crmId: string | null }) {
  const { t } = useLingui();
  const fields = useFields(crmId);
  return (
    <button
      type="button"
      className={styles.link}
      onClick={() => download(t`ringbook-contacts.csv`, templateCsv(fields), "text/csv")}
    >
      {t`Download an empty template`}
    </button>
  );
}
