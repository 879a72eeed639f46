import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useMay, useViewer } from "~/features/identity/viewer";
import { NewOrganizationDialog } from "~/features/organizations/NewOrganizationDialog";
import { OrganizationCount } from "~/features/organizations/OrganizationCount";
import { OrganizationTable } from "~/features/organizations/OrganizationTable";
import { useHotkeys } from "~/lib/hotkeys";
import { EmptyState } from "~/ui/EmptyState";
import { AddIcon, OrganizationsIcon, SearchIcon } from "~/ui/icons";
import { PageHeader } from "~/ui/PageHeader";
import { SearchBox } from "~/ui/SearchBox";
import { useOpenRecord } from "./useOpenRecord";

export function OrganizationsPage() {
  const { t } = useLingui();
  const { q = "" } = useSearch({ from: "/shell/organizations" });
  const navigate = useNavigate({ from: "/organizations" });
  const [adding, setAdding] = useState(false);
  const open = useOpenRecord("organizations");
  const { crms, defaultCrm } = useViewer();
  const mayCreate = useMay("organizations:edit");
  const filter = q ? { search: q } : null;
  const add = mayCreate && (
    <Button leftSection={<AddIcon size={15} />} onClick={() => setAdding(true)}>
      <Trans>New organization</Trans>
    </Button>
  );
  useHotkeys(mayCreate ? [{ keys: "n", label: t`New organization`, run: () => setAdding(true) }] : []);

  return (
    <>
      <PageHeader title={t`Organizations`} aside={<OrganizationCount filter={filter} />}>
        <SearchBox
          label={t`Search organizations`}
          value={q}
          onSearch={(text) => void navigate({ search: { q: text || undefined }, replace: true })}
        />
        {add}
      </PageHeader>
      <OrganizationTable
        filter={filter}
        onOpen={open}
        empty={
          q ? (
            <EmptyState icon={SearchIcon} title={t`No organization found for “${q}”`}>
              <Trans>Words of the name are searched, and numbers in any format.</Trans>
            </EmptyState>
          ) : (
            <EmptyState icon={OrganizationsIcon} title={t`No organizations yet`} action={add}>
              <Trans>Companies your contacts work for stand here, with their numbers and their story.</Trans>
            </EmptyState>
          )
        }
      />
      {adding && (
        <NewOrganizationDialog
          crms={crms}
          defaultCrmId={defaultCrm?.id ?? null}
          onClose={() => setAdding(false)}
          onCreated={(organization) => {
            setAdding(false);
            open(organization, false);
          }}
        />
      )}
    </>
  );
}
