import { ContactSelect } from "~/features/contacts/relations/ContactSelect";
import { UserSelect } from "~/features/identity/UserSelect";
import { useViewer } from "~/features/identity/viewer";
import { OrganizationSelect } from "~/features/organizations/OrganizationSelect";
import { NewTicketDialog } from "~/features/tickets/new/NewTicketDialog";
import type { TicketOf } from "~/features/tickets/new/newTicket";
import type { TicketSlots } from "~/features/tickets/new/slots";

type NewTicketProps = {
  of?: TicketOf;
  tied?: boolean;
  callIds?: readonly string[];
  onClose: () => void;
  onCreated: (ticket: { id: string; title: string }) => void;
};

const SLOTS: TicketSlots = {
  user: (field) => <UserSelect {...field} />,
  contact: (field) => <ContactSelect {...field} />,
  organization: (field) => <OrganizationSelect {...field} />,
};

/** A new ticket with the fields that other features bring. */
export function NewTicket({ of, ...props }: NewTicketProps) {
  const { user, crms, defaultCrm } = useViewer();
  return (
    <NewTicketDialog
      me={user}
      crms={crms}
      defaultCrmId={defaultCrm?.id ?? null}
      of={of ?? null}
      slots={SLOTS}
      {...props}
    />
  );
}
