import { useState } from "react";
import { useViewer } from "~/features/identity/viewer";
import { NewContact } from "~/pages/NewContact";
import { NewOrganization } from "~/pages/NewOrganization";
import { useOpenRecord } from "~/pages/useOpenRecord";

type Adding = { addContact: () => void; addOrganization: () => void; dialog: React.ReactNode };

/** Adding a record from anywhere; the new one is opened. */
export function useAdding(): Adding {
  const { crms, defaultCrm } = useViewer();
  const [kind, setKind] = useState<"contact" | "organization" | null>(null);
  const openContact = useOpenRecord("contacts");
  const openOrganization = useOpenRecord("organizations");
  const onClose = () => setKind(null);
  return {
    addContact: () => setKind("contact"),
    addOrganization: () => setKind("organization"),
    dialog:
      kind === "contact" ? (
        <NewContact
          onClose={onClose}
          onCreated={(contact) => {
            onClose();
            openContact(contact, false);
          }}
        />
      ) : kind === "organization" ? (
        <NewOrganization
          crms={crms}
          defaultCrmId={defaultCrm?.id ?? null}
          onClose={onClose}
          onCreated={(organization) => {
            onClose();
            openOrganization(organization, false);
          }}
        />
      ) : null,
  };
}
