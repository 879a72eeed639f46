import { useLingui } from "@lingui/react/macro";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useMay } from "~/features/identity/viewer";
import { ImportWizard } from "~/features/imports/ImportWizard";
import { useImport } from "~/features/imports/importQuery";
import { PageHeader } from "~/ui/PageHeader";
import styles from "./ImportsPage.module.css";
import { ImportUndo } from "./ImportUndo";
import { NoImport } from "./NoImport";

export function ImportPage() {
  const { t } = useLingui();
  const { id } = useParams({ from: "/shell/imports/$id" });
  const search = useSearch({ from: "/shell/imports/$id" });
  const navigate = useNavigate({ from: "/imports/$id" });
  const may = { addWords: useMay("crms:configure"), duplicate: useMay("contacts:duplicate") };
  const { one, loading, failed } = useImport(id);
  return (
    <>
      <PageHeader title={one?.fileName ?? t`Import`} aside={one?.crm.name} />
      <div className={styles.body} aria-busy={loading}>
        {one && (
          <ImportWizard
            key={id}
            one={one}
            search={search}
            may={may}
            undo={<ImportUndo one={one} />}
            onSearch={(next) => void navigate({ search: next, replace: true })}
          />
        )}
        {!one && !loading && <NoImport failed={failed} />}
      </div>
    </>
  );
}
