import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { PickMany } from "~/ui/fields/PickMany";
import type { SaveField } from "~/ui/fields/saveField";
import { LockedOut, type LockedOutManagers } from "./LockedOut";
import { type FoundUser, useUsersFound } from "./useUsersFound";

type ManagerPickProps = {
  /** The contact or the organization. */
  account: { id: string; managers: readonly FoundUser[]; lockedOutManagers: LockedOutManagers };
  disabled: boolean;
  onSave: SaveField<string[]>;
};

/** Who looks after a record, and who of them can't open it. */
export function ManagerPick({ account, disabled, onSave }: ManagerPickProps) {
  const { t } = useLingui();
  const [search, setSearch] = useState("");
  const { users } = useUsersFound(search, { pause: disabled });
  return (
    <>
      <PickMany
        label={t`Managers`}
        values={account.managers.map(optionOf)}
        options={users.map(optionOf)}
        onSearch={setSearch}
        disabled={disabled}
        onSave={onSave}
      />
      <LockedOut accountId={account.id} managers={account.lockedOutManagers} />
    </>
  );
}

const optionOf = ({ id, name, initials }: FoundUser) => ({ id, label: name, initials });
