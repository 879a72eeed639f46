import { useLingui } from "@lingui/react/macro";
import { Navigate, useNavigate } from "@tanstack/react-router";
import { useMay, useViewer } from "~/features/identity/viewer";
import { FileStep } from "~/features/imports/FileStep";
import { ImportTable } from "~/features/imports/ImportTable";
import { ImportSteps } from "~/features/imports/ImportWizard";
import { PageHeader } from "~/ui/PageHeader";
import styles from "./ImportsPage.module.css";

export function ImportsPage() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { crms, defaultCrm } = useViewer();
  if (!useMay("contacts:import")) return <Navigate to="/contacts" replace />;
  return (
    <>
      <PageHeader title={t`Import`} />
      <div className={styles.body}>
        <div className={styles.start}>
          <ImportSteps current={0} />
          <FileStep
            crms={crms}
            defaultCrmId={defaultCrm?.id ?? null}
            onCreated={(id) => void navigate({ to: "/imports/$id", params: { id } })}
          />
          <ImportTable title={t`Earlier imports`} />
        </div>
      </div>
    </>
  );
}
