import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { useMay } from "~/features/identity/viewer";
import { AddIcon } from "~/ui/icons";
import { NewOrganization } from "../NewOrganization";
import { useOpenRecord } from "../useOpenRecord";

type AddBelowProps = {
  parentId: string;
  crm: { id: string; name: string };
  /** There is none yet: it is the thing to do here. */
  first: boolean;
};

/** A new organization that belongs to this one. */
export function AddBelow({ parentId, crm, first }: AddBelowProps) {
  const [adding, setAdding] = useState(false);
  const open = useOpenRecord("organizations");
  if (!useMay("organizations:edit")) return null;
  return (
    <>
      <Button
        variant={first ? "filled" : "default"}
        leftSection={<AddIcon size={15} />}
        onClick={() => setAdding(true)}
      >
        <Trans>New organization below</Trans>
      </Button>
      {adding && (
        <NewOrganization
          crms={[crm]}
          defaultCrmId={crm.id}
          parentId={parentId}
          onClose={() => setAdding(false)}
          onCreated={(organization) => {
            setAdding(false);
            open(organization, false);
          }}
        />
      )}
    </>
  );
}
