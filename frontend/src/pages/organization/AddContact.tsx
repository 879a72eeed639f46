import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { useMay } from "~/features/identity/viewer";
import { AddIcon } from "~/ui/icons";
import { NewContact } from "../NewContact";
import { useOpenRecord } from "../useOpenRecord";

type AddContactProps = {
  organizationId: string;
  crmId: string;
  /** There is none yet: it is the thing to do here. */
  first: boolean;
};

/** Somebody new who works there. */
export function AddContact({ organizationId, crmId, first }: AddContactProps) {
  const [adding, setAdding] = useState(false);
  const open = useOpenRecord("contacts");
  if (!useMay("contacts:edit")) return null;
  return (
    <>
      <Button
        variant={first ? "filled" : "default"}
        leftSection={<AddIcon size={15} />}
        onClick={() => setAdding(true)}
      >
        <Trans>New contact here</Trans>
      </Button>
      {adding && (
        <NewContact
          organizationId={organizationId}
          crmId={crmId}
          onClose={() => setAdding(false)}
          onCreated={(contact) => {
            setAdding(false);
            open(contact, false);
          }}
        />
      )}
    </>
  );
}
