import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { AccessOfUser } from "~/features/identity/access/AccessOfUser";
import { UserSelect } from "~/features/identity/UserSelect";
import styles from "./SomebodysAccess.module.css";

/** What a user to be chosen may see and do. */
export function SomebodysAccess() {
  const { t } = useLingui();
  const [id, setId] = useState<string | null>(null);
  return (
    <>
      <div className={styles.pick}>
        <UserSelect label={t`User`} value={id} onChange={setId} />
      </div>
      {id !== null && <AccessOfUser id={id} />}
    </>
  );
}
