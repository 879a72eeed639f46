import { useState } from "react";
import { useActivityDialog } from "~/features/activities/forms/dialog";
import { useViewer } from "~/features/identity/viewer";
import { NewContact } from "~/pages/NewContact";
import { NewOrganization } from "~/pages/NewOrganization";
import { NewTicket } from "~/pages/NewTicket";
import { useOpenRecord } from "~/pages/useOpenRecord";
import { useOpenTicket } from "~/pages/useOpenTicket";

export type Addable = "contact" | "organization" | "activity" | "ticket";

type Adding = { add: (kind: Addable) => void; dialog: React.ReactNode };

/** Adding a record from anywhere; the new one is opened. */
export function useAdding(): Adding {
  const [kind, setKind] = useState<Addable | null>(null);
  const { create } = useActivityDialog();
  const onClose = () => setKind(null);
  return {
    add: (wanted) => (wanted === "activity" ? create({}) : setKind(wanted)),
    dialog: kind && <Added kind={kind} onClose={onClose} />,
  };
}

function Added({ kind, onClose }: { kind: Addable; onClose: () => void }) {
  const { crms, defaultCrm } = useViewer();
  const openContact = useOpenRecord("contacts");
  const openOrganization = useOpenRecord("organizations");
  const openTicket = useOpenTicket();
  if (kind === "contact") {
    return (
      <NewContact
        onClose={onClose}
        onCreated={(contact) => {
          onClose();
          openContact(contact, false);
        }}
      />
    );
  }
  if (kind === "organization") {
    return (
      <NewOrganization
        crms={crms}
        defaultCrmId={defaultCrm?.id ?? null}
        onClose={onClose}
        onCreated={(organization) => {
          onClose();
          openOrganization(organization, false);
        }}
      />
    );
  }
  return (
    <NewTicket
      onClose={onClose}
      onCreated={(ticket) => {
        onClose();
        openTicket(ticket);
      }}
    />
  );
}
