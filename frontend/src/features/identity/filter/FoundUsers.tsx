import { foundOf } from "~/ui/filter/found";
import type { SourceProps } from "~/ui/filter/parameter";
import { useUsersFound } from "../useUsersFound";
import { useUserNames } from "./useUserNames";

/** Users as options of a filter, looked for while somebody types. */
export function FoundUsers({ search, chosen, namesOnly, children }: SourceProps) {
  const { users, waiting } = useUsersFound(search, { pause: namesOnly });
  const { named, loading } = useUserNames(chosen);
  const found = users.map(({ id, name, initials }) => ({ id, label: name, initials }));
  return children(foundOf({ found, named, loading: loading || (!namesOnly && waiting), search }));
}
