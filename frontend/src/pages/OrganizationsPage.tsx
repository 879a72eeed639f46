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
import { ListEmpty } from "./list/ListEmpty";
import { ListPage } from "./list/ListPage";
import type { ListState } from "./list/listState";
import { SelectionActions } from "./list/SelectionActions";
import { useListState } from "./list/useListState";
import { NewOrganization } from "./NewOrganization";
import { useOpenRecord } from "./useOpenRecord";

export function OrganizationsPage() {
  const { t } = useLingui();
  const [adding, setAdding] = useState(false);
  const open = useOpenRecord("organizations");
  const { crms, defaultCrm } = useViewer();
  const mayCreate = useMay("organizations:edit");
  const state = useListState("ORGANIZATIONS");
  const counted = useOrganizationCount(state.filter, !state.ready);
  const add = mayCreate && (
    <Button leftSection={<AddIcon size={15} />} onClick={() => setAdding(true)}>
      <Trans>New organization</Trans>
    </Button>
  );
  useHotkeys(mayCreate ? [{ keys: "n", label: t`New organization`, run: () => setAdding(true) }] : []);

  return (
    <>
      <ListPage
        kind="organization"
        state={state}
        title={t`Organizations`}
        searches={t`Search organizations`}
        counted={counted}
        counts={(count) => <OrganizationCount count={count} />}
        add={add}
        columns={organizationColumns}
        Table={OrganizationTable}
        onOpen={open}
        empty={<Empty state={state} add={add} />}
        actions={(selected) => <SelectionActions kind="organization" {...selected} />}
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
