import type { PhoneKind } from "~/gql/graphql";
import type { PopCall, PopContact, PopOrganization } from "./popCall";

type Shown = { id: string; displayName: string; initials: string };

/** What a pop asks of the app around it; other features do these things. */
export type PopActions = {
  onOpen: (contact: Shown, background: boolean) => void;
  onOpenOrganization: (organization: PopOrganization) => void;
  /** Opens the form for a new contact; null for those who may not add one. */
  onAdd: ((call: PopCall) => void) | null;
  /** Opens the form for a ticket that this call is about; null for those who may not make one. */
  onTicket: ((call: PopCall, contact: PopContact) => void) | null;
  kindWord: (kind: PhoneKind) => string;
  /** The last thing that happened with a contact, but for this call. */
  lastEntry: (contactId: string, callId: string) => React.ReactNode;
};
