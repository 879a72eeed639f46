import { OptionLabel } from "~/ui/fields/OptionLabel";
import type { FoundUser } from "./useUsersFound";

/** A user in a drop-down. */
export function UserOption({ user }: { user: FoundUser | undefined }) {
  if (!user) return null;
  const { id, name, initials } = user;
  return <OptionLabel option={{ id, label: name, initials }} />;
}
