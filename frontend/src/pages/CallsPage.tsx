import { useLingui } from "@lingui/react/macro";
import { ActionIcon, Menu } from "@mantine/core";
import { useState } from "react";
import { useMay } from "~/features/identity/viewer";
import { CallTable } from "~/features/telephony/CallTable";
import { callColumns } from "~/features/telephony/callColumns";
import { WhoWasIt } from "~/features/telephony/WhoWasIt";
import type { ListDensity } from "~/gql/graphql";
import { EmptyState } from "~/ui/EmptyState";
import { MoreIcon, PhoneIcon } from "~/ui/icons";
import { PageHeader } from "~/ui/PageHeader";
import { ColumnPicker } from "~/ui/table/ColumnPicker";
import type { Places } from "~/ui/table/columnPlaces";
import { AddCaller, type UnknownCall } from "./AddCaller";
import { DensityItem } from "./list/DensityItem";
import { plain } from "./list/defaults";
import { useRemembered } from "./list/useRemembered";
import { useOpenRecord } from "./useOpenRecord";

const USUAL = plain("CALLS").columns;

export function CallsPage() {
  const { t } = useLingui();
  const openContact = useOpenRecord("contacts");
  const openOrganization = useOpenRecord("organizations");
  const mayAdd = useMay("contacts:edit");
  const [asked, setAsked] = useState<string | null>(null);
  const [adding, setAdding] = useState<UnknownCall | null>(null);
  const { base, remember } = useRemembered("CALLS");
  const { columns, density } = base;
  const setColumns = (next: Places) => remember({ columns: next });
  return (
    <>
      <PageHeader title={t`Calls`}>
        <ColumnPicker columns={callColumns} places={columns} onPlaces={setColumns} usual={USUAL} />
        <CallsMenu density={density} onDensity={(next) => remember({ density: next })} />
      </PageHeader>
      <CallTable
        places={columns}
        onPlaces={setColumns}
        compact={density === "COMPACT"}
        mayDial={useMay("calls:dial")}
        onOpen={(call, background) => {
          if (call.contact) openContact(call.contact, background);
          else setAsked(call.id);
        }}
        empty={
          <EmptyState icon={PhoneIcon} title={t`No calls yet`}>
            {t`Connect your PBX in the settings; every call will be listed here.`}
          </EmptyState>
        }
      />
      {asked !== null && (
        <WhoWasIt
          callId={asked}
          actions={{
            onOpen: openContact,
            onOpenOrganization: (organization) => openOrganization(organization, false),
            onAdd: mayAdd
              ? (call) => {
                  setAsked(null);
                  setAdding(call);
                }
              : null,
          }}
          onClose={() => setAsked(null)}
        />
      )}
      {adding && <AddCaller call={adding} onClose={() => setAdding(null)} />}
    </>
  );
}

type CallsMenuProps = { density: ListDensity; onDensity: (density: ListDensity) => void };

function CallsMenu({ density, onDensity }: CallsMenuProps) {
  const { t } = useLingui();
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <ActionIcon variant="default" size={32} visibleFrom="sm" aria-label={t`More`}>
          <MoreIcon size={17} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <DensityItem density={density} onChange={onDensity} />
      </Menu.Dropdown>
    </Menu>
  );
}
