import { useState } from "react";
import { useMay } from "~/features/identity/viewer";
import { WhoWasIt } from "~/features/telephony/WhoWasIt";
import { AddCaller, type UnknownCall } from "../AddCaller";
import { useOpenRecord } from "../useOpenRecord";

type Asking = {
  /** Asks who a call was with that is nobody's yet. */
  ask: (callId: string) => void;
  dialogs: React.ReactNode;
};

export function useWhoWasIt(): Asking {
  const [asked, setAsked] = useState<string | null>(null);
  const [adding, setAdding] = useState<UnknownCall | null>(null);
  const openContact = useOpenRecord("contacts");
  const openOrganization = useOpenRecord("organizations");
  const mayAdd = useMay("contacts:edit");
  const add = (call: UnknownCall) => {
    setAsked(null);
    setAdding(call);
  };
  const dialogs = (
    <>
      {asked !== null && (
        <WhoWasIt
          callId={asked}
          actions={{
            onOpen: openContact,
            onOpenOrganization: (organization) => openOrganization(organization, false),
            onAdd: mayAdd ? add : null,
          }}
          onClose={() => setAsked(null)}
        />
      )}
      {adding && <AddCaller call={adding} onClose={() => setAdding(null)} />}
    </>
  );
  return { ask: setAsked, dialogs };
}
