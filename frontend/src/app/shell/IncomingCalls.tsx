import { useLingui } from "@lingui/react";
import { useState } from "react";
import { useMay, useViewer } from "~/features/identity/viewer";
import { KINDS } from "~/features/phones/kinds";
import type { PopActions } from "~/features/telephony/pop/actions";
import { CallPops } from "~/features/telephony/pop/CallPops";
import { mark } from "~/features/telephony/pop/marks";
import type { TicketOf } from "~/features/tickets/new/newTicket";
import { AddCaller, type UnknownCall } from "~/pages/AddCaller";
import { CallerStory } from "~/pages/caller/CallerStory";
import { NewTicket } from "~/pages/NewTicket";
import { useOpenRecord } from "~/pages/useOpenRecord";
import { useOpenTicket } from "~/pages/useOpenTicket";
import { useWriteTo } from "~/pages/useWriteTo";

/** The screen-pop, with what other features lend it. */
export function IncomingCalls() {
  const { i18n } = useLingui();
  const { user, callerIdentification } = useViewer();
  const [adding, setAdding] = useState<UnknownCall | null>(null);
  const [ticket, setTicket] = useState<{ of: TicketOf; callId: string } | null>(null);
  const mayAdd = useMay("contacts:edit");
  const mayTicket = useMay("tickets:edit");
  const openTicket = useOpenTicket();
  const onOpen = useOpenRecord("contacts");
  const openOrganization = useOpenRecord("organizations");
  const actions: PopActions = {
    onOpen,
    onOpenOrganization: (organization) => openOrganization(organization, false),
    onAdd: mayAdd ? setAdding : null,
    onTicket: mayTicket
      ? ({ id: callId }, { id, displayName, crm }) =>
          setTicket({ of: { kind: "contact", id, name: displayName, crmId: crm.id }, callId })
      : null,
    onWrite: useWriteTo(),
    kindWord: (kind) => i18n._(KINDS[kind]),
    story: (recordId, callId) => <CallerStory recordId={recordId} callId={callId} />,
    mayPlan: useMay("activities:edit"),
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
      {ticket && (
        <NewTicket
          of={ticket.of}
          tied
          callIds={[ticket.callId]}
          onClose={() => setTicket(null)}
          onCreated={(made) => {
            setTicket(null);
            openTicket(made);
          }}
        />
      )}
    </>
  );
}
