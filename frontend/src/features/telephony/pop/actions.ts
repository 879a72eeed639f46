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
  /** Writes to a contact; null where nothing can be sent. */
  onWrite: ((contact: PopContact) => void) | null;
  kindWord: (kind: PhoneKind) => string;
  /** What a contact or an organization was promised, waits for, and what was last, but for this call. */
  story: (recordId: string, callId: string) => React.ReactNode;
  /** Whether the viewer may plan to call back. */
  mayPlan: boolean;
};
