import { useLingui } from "@lingui/react/macro";
import { ImportTable } from "~/features/imports/ImportTable";
import { EmptyState } from "~/ui/EmptyState";
import { ImportIcon } from "~/ui/icons";
import { PageHeader } from "~/ui/PageHeader";

export function ImportsPage() {
  const { t } = useLingui();
  return (
    <>
      <PageHeader title={t`Import`} />
      <ImportTable
        empty={
          <EmptyState icon={ImportIcon} title={t`Nothing imported yet`}>
            {t`Imports of spreadsheets will be listed here with what they added, changed and refused.`}
          </EmptyState>
        }
      />
    </>
  );
}
