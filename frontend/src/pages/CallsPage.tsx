import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useMay } from "~/features/identity/viewer";
import { CallTable } from "~/features/telephony/CallTable";
import { WhoWasIt } from "~/features/telephony/WhoWasIt";
import { EmptyState } from "~/ui/EmptyState";
import { PhoneIcon } from "~/ui/icons";
import { PageHeader } from "~/ui/PageHeader";
import { AddCaller, type UnknownCall } from "./AddCaller";
import { useOpenRecord } from "./useOpenRecord";

export function CallsPage() {
  const { t } = useLingui();
  const openContact = useOpenRecord("contacts");
  const openOrganization = useOpenRecord("organizations");
  const mayAdd = useMay("contacts:edit");
  const [asked, setAsked] = useState<string | null>(null);
  const [adding, setAdding] = useState<UnknownCall | null>(null);
  return (
    <>
      <PageHeader title={t`Calls`} />
      <CallTable
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
