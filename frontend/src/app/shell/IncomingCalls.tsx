import { useLingui } from "@lingui/react";
import { useState } from "react";
import { LastEntry } from "~/features/history/LastEntry";
import { useMay, useViewer } from "~/features/identity/viewer";
import { KINDS } from "~/features/phones/kinds";
import type { PopActions } from "~/features/telephony/pop/actions";
import { CallPops } from "~/features/telephony/pop/CallPops";
import { mark } from "~/features/telephony/pop/marks";
import { AddCaller, type UnknownCall } from "~/pages/AddCaller";
import { useOpenRecord } from "~/pages/useOpenRecord";

/** The screen-pop, with what other features lend it. */
export function IncomingCalls() {
  const { i18n } = useLingui();
  const { user, callerIdentification } = useViewer();
  const [adding, setAdding] = useState<UnknownCall | null>(null);
  const mayAdd = useMay("contacts:edit");
  const onOpen = useOpenRecord("contacts");
  const openOrganization = useOpenRecord("organizations");
  const actions: PopActions = {
    onOpen,
    onOpenOrganization: (organization) => openOrganization(organization, false),
    onAdd: mayAdd ? setAdding : null,
    kindWord: (kind) => i18n._(KINDS[kind]),
    lastEntry: (contactId, callId) => <LastEntry contactId={contactId} except={callId} />,
  };
  return (
    <>
      <CallPops viewerId={user.id} identifies={callerIdentification} actions={actions} />
      {adding && (
        <AddCaller
          key={adding.id}
          call={adding}
          onClose={() => setAdding(null)}
          onAdded={() => mark(adding.id, "front")}
        />
      )}
    </>
  );
}
