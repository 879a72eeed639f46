import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { useQuery } from "urql";
import { graphql, readFragment } from "~/gql";
import { useHotkeys } from "~/lib/hotkeys";
import { EmptyState } from "~/ui/EmptyState";
import { AddIcon, PhoneIcon } from "~/ui/icons";
import { type Address, AddressDialog } from "./AddressDialog";
import { ConnectionDialog } from "./ConnectionDialog";
import { CONNECTION, ConnectionRow } from "./ConnectionRow";
import styles from "./TelephonySettings.module.css";

const CONNECTIONS = graphql(`query CtiConnections { ctiConnections { id ...CtiConnectionParts } }`);

/** The lines to PBXes: made, given a new address, deleted; each address is shown once. */
export function TelephonySettings() {
  const { t } = useLingui();
  const [adding, setAdding] = useState(false);
  const [address, setAddress] = useState<Address | null>(null);
  const [{ data }] = useQuery({ query: CONNECTIONS, requestPolicy: "cache-and-network" });
  const connections = readFragment(CONNECTION, data?.ctiConnections);
  useHotkeys([{ keys: "n", label: t`New line`, run: () => setAdding(true) }]);
  const add = (
    <Button leftSection={<AddIcon size={15} />} onClick={() => setAdding(true)}>
      <Trans>New line</Trans>
    </Button>
  );
  return (
    <>
      {connections?.length === 0 && (
        <EmptyState icon={PhoneIcon} title={t`No PBX connected yet`} action={add}>
          <Trans>
            Make a line and give its address to your PBX. From then on everybody sees who calls before they
            answer.
          </Trans>
        </EmptyState>
      )}
      {connections && connections.length > 0 && (
        <>
          <ul className={styles.list} aria-label={t`Lines`}>
            {connections.map((connection) => (
              <ConnectionRow key={connection.id} connection={connection} onAddress={setAddress} />
            ))}
          </ul>
          <div className={styles.add}>{add}</div>
        </>
      )}
      {adding && (
        <ConnectionDialog
          onClose={() => setAdding(false)}
          onCreated={(created) => {
            setAdding(false);
            setAddress(created);
          }}
        />
      )}
      {address && <AddressDialog address={address} onClose={() => setAddress(null)} />}
    </>
  );
}
