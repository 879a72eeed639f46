import { useAssign } from "~/features/telephony/useAssign";
import { NewContact } from "./NewContact";
import { useOpenRecord } from "./useOpenRecord";

export type UnknownCall = {
  id: string;
  number: string;
  e164?: string | null;
  organization?: { id: string } | null;
};

type AddCallerProps = { call: UnknownCall; onAdded?: () => void; onClose: () => void };

/** A new contact for a caller nobody knows; the call is theirs from then on, and their card opens. */
export function AddCaller({ call, onAdded, onClose }: AddCallerProps) {
  const open = useOpenRecord("contacts");
  const { assign } = useAssign();
  return (
    <NewContact
      number={call.e164 ?? call.number}
      {...(call.organization ? { organizationId: call.organization.id } : {})}
      onClose={onClose}
      onCreated={(contact) => {
        onAdded?.();
        void assign(call.id, contact.id);
        onClose();
        open(contact, false);
      }}
    />
  );
}
