import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { useMay, useViewer } from "~/features/identity/viewer";
import { OrganizationCount, useOrganizationCount } from "~/features/organizations/OrganizationCount";
import { OrganizationTable } from "~/features/organizations/OrganizationTable";
import { organizationColumns } from "~/features/organizations/organizationColumns";
import { useHotkeys } from "~/lib/hotkeys";
import { EmptyState } from "~/ui/EmptyState";
import { AddIcon, OrganizationsIcon } from "~/ui/icons";
import { PageHeader } from "~/ui/PageHeader";
import { SearchBox } from "~/ui/SearchBox";
import { ColumnPicker } from "~/ui/table/ColumnPicker";
import { countOf, isEmpty } from "~/ui/table/selection";
import { plain } from "./list/defaults";
import { FilterBar } from "./list/FilterBar";
import { ListEmpty } from "./list/ListEmpty";
import { ListMenu } from "./list/ListMenu";
import type { ListState } from "./list/listState";
import { SelectionActions } from "./list/SelectionActions";
import { useListState } from "./list/useListState";
import { useTable } from "./list/useTable";
import { ViewBar } from "./list/ViewBar";
import { NewOrganization } from "./NewOrganization";
import { useOpenRecord } from "./useOpenRecord";

export function OrganizationsPage() {
  const { t } = useLingui();
  const [adding, setAdding] = useState(false);
  const open = useOpenRecord("organizations");
  const { crms, defaultCrm } = useViewer();
  const mayCreate = useMay("organizations:edit");
  const state = useListState("ORGANIZATIONS");
  const { count, recount } = useOrganizationCount(state.filter, !state.ready);
  const { columns, keys, fieldIds, ticking, jump } = useTable(state, organizationColumns, "ORGANIZATION");
  const { selection } = ticking;
  const add = mayCreate && (
    <Button leftSection={<AddIcon size={15} />} onClick={() => setAdding(true)}>
      <Trans>New organization</Trans>
    </Button>
  );
  useHotkeys(mayCreate ? [{ keys: "n", label: t`New organization`, run: () => setAdding(true) }] : []);

  return (
    <>
      <PageHeader title={t`Organizations`} aside={<OrganizationCount count={count} />}>
        <SearchBox label={t`Search organizations`} value={state.q} onSearch={state.setQ} />
        <ColumnPicker
          columns={columns}
          places={state.columns}
          onPlaces={state.setColumns}
          usual={plain("ORGANIZATIONS").columns}
        />
        {add}
        <ListMenu kind="organization" state={state} keys={keys} count={count} ticking={ticking} jump={jump} />
      </PageHeader>
      <ViewBar list="ORGANIZATIONS" state={state} />
      <FilterBar list="ORGANIZATIONS" state={state} />
      {state.ready && (
        <OrganizationTable
          filter={state.filter}
          order={state.order}
          sort={state.sort}
          onSort={state.setSort}
          columns={columns}
          places={state.columns}
          onPlaces={state.setColumns}
          fieldIds={fieldIds}
          compact={state.density === "COMPACT"}
          ticking={ticking}
          jump={jump}
          onOpen={open}
          onRecount={recount}
          empty={<Empty state={state} add={add} />}
        />
      )}
      {!isEmpty(selection) && (
        <SelectionActions
          kind="organization"
          selection={selection}
          filter={state.filter}
          order={state.order}
          columns={keys}
          count={countOf(selection, count ?? 0)}
          onClear={ticking.clear}
        />
      )}
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

function Empty({ state, add }: { state: ListState<"ORGANIZATIONS">; add: React.ReactNode }) {
  const { t } = useLingui();
  return (
    <ListEmpty
      state={state}
      titles={{
        filtered: t`No organization fits these conditions`,
        searched: t`No organization found for “${state.q}”`,
      }}
      searchedIn={
        <Trans>Words of the name, the e-mail or the NIP are searched, and numbers in any format.</Trans>
      }
      nothing={
        <EmptyState icon={OrganizationsIcon} title={t`No organizations yet`} action={add}>
          <Trans>Companies your contacts work for stand here, with their numbers and their story.</Trans>
        </EmptyState>
      }
    />
  );
}
