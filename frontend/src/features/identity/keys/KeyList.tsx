import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { EditKey } from "./EditKey";
import { KeyLine } from "./KeyLine";
import styles from "./KeyList.module.css";
import type { ApiKey, Permission } from "./keys";
import { RevokeKey } from "./RevokeKey";

type KeyListProps = {
  keys: readonly ApiKey[];
  permissions: readonly Permission[];
  /** Says whose each is. */
  withOwners: boolean;
};

export function KeyList({ keys, permissions, withOwners }: KeyListProps) {
  const { t } = useLingui();
  const [editing, setEditing] = useState<ApiKey | null>(null);
  const [revoking, setRevoking] = useState<ApiKey | null>(null);
  return (
    <>
      <ul className={styles.list} aria-label={t`API keys`}>
        {keys.map((key) => (
          <KeyLine
            key={key.id}
            apiKey={key}
            permissions={permissions}
            owner={withOwners ? key.user : null}
            onEdit={() => setEditing(key)}
            onRevoke={() => setRevoking(key)}
          />
        ))}
      </ul>
      {editing && <EditKey apiKey={editing} permissions={permissions} onClose={() => setEditing(null)} />}
      {revoking && <RevokeKey apiKey={revoking} onClose={() => setRevoking(null)} />}
    </>
  );
}
