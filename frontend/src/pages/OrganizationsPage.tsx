import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { ColumnsMenu } from "~/features/custom_fields/list/ColumnsMenu";
import type { Condition } from "~/features/custom_fields/list/condition";
import { FilterChips } from "~/features/custom_fields/list/FilterChips";
import { FilterMenu } from "~/features/custom_fields/list/FilterMenu";
import { fieldColumns } from "~/features/custom_fields/list/fieldColumns";
import { filterBy, holding } from "~/features/custom_fields/list/holding";
import { useListFields } from "~/features/custom_fields/list/useListFields";
import { useMay, useViewer } from "~/features/identity/viewer";
import { filterOf } from "~/features/organizations/filter";
import { OrganizationCount } from "~/features/organizations/OrganizationCount";
import { OrganizationFilters } from "~/features/organizations/OrganizationFilters";
import { OrganizationTable } from "~/features/organizations/OrganizationTable";
import { useWordGroups } from "~/features/organizations/useWordGroups";
import type { OrganizationRowFragment } from "~/gql/graphql";
import { useHotkeys } from "~/lib/hotkeys";
import { EmptyState } from "~/ui/EmptyState";
import { AddIcon, FilterIcon, OrganizationsIcon, SearchIcon } from "~/ui/icons";
import { PageHeader } from "~/ui/PageHeader";
import { SearchBox } from "~/ui/SearchBox";
import { NewOrganization } from "./NewOrganization";
import { useOpenRecord } from "./useOpenRecord";

export function OrganizationsPage() {
  const { t } = useLingui();
  const { q = "", fields = [], ...asked } = useSearch({ from: "/shell/organizations" });
  const navigate = useNavigate({ from: "/organizations" });
  const [adding, setAdding] = useState(false);
  const open = useOpenRecord("organizations");
  const { crms, defaultCrm, user } = useViewer();
  const mayCreate = useMay("organizations:edit");
  const list = useListFields("ORGANIZATION", user.id);
  const held = holding(list, fields);
  const columns = useMemo(
    () => fieldColumns<OrganizationRowFragment>(list.columns, { sortable: false }),
    [list.columns],
  );
  const words = useWordGroups(asked);
  const filter = filterOf(q, words.held, filterBy(held));
  const narrowed = held.length > 0 || Object.values(words.held).some(Boolean);
  const setConditions = (next: Condition[]) =>
    void navigate({
      search: (now) => ({ ...now, fields: next.length > 0 ? next : undefined }),
      replace: true,
    });
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
          onSearch={(text) =>
            void navigate({ search: (now) => ({ ...now, q: text || undefined }), replace: true })
          }
        />
        <OrganizationFilters
          words={words}
          onChange={(part) => void navigate({ search: (now) => ({ ...now, ...part }), replace: true })}
        />
        <FilterMenu list={list} onAdd={(condition) => setConditions([...held, condition])} />
        <ColumnsMenu {...list} />
        {add}
      </PageHeader>
      <FilterChips list={list} conditions={held} onChange={setConditions} />
      <OrganizationTable
        filter={filter}
        fieldIds={list.columnIds}
        fieldColumns={columns}
        onOpen={open}
        empty={
          narrowed ? (
            <EmptyState icon={FilterIcon} title={t`No organization fits these conditions`}>
              <Trans>Take one of them away to see more.</Trans>
            </EmptyState>
          ) : q ? (
            <EmptyState icon={SearchIcon} title={t`No organization found for “${q}”`}>
              <Trans>Words of the name, the e-mail or the NIP are searched, and numbers in any format.</Trans>
            </EmptyState>
          ) : (
            <EmptyState icon={OrganizationsIcon} title={t`No organizations yet`} action={add}>
              <Trans>Companies your contacts work for stand here, with their numbers and their story.</Trans>
            </EmptyState>
          )
        }
      />
      {adding && (
        <NewOrganization
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
