import { useState } from "react";
import { PickOne } from "~/ui/fields/PickOne";
import type { SaveField } from "~/ui/fields/saveField";
import { type FoundUser, useUsersFound } from "./useUsersFound";

type AssigneePickProps = {
  label: string;
  user: FoundUser | null;
  disabled: boolean;
  onSave: SaveField<string | null>;
};

/** One user in place: who sees to something. */
export function AssigneePick({ label, user, disabled, onSave }: AssigneePickProps) {
  const [search, setSearch] = useState("");
  const { users } = useUsersFound(search, { pause: disabled });
  return (
    <PickOne
      label={label}
      value={user && optionOf(user)}
      options={users.map(optionOf)}
      onSearch={setSearch}
      disabled={disabled}
      onSave={onSave}
    />
  );
}

const optionOf = ({ id, name, initials }: FoundUser) => ({ id, label: name, initials });
