import { useMemo } from "react";
import { useClient } from "urql";
import type { FindPeople } from "~/ui/richText/people";
import { USERS_FOUND } from "./useUsersFound";

const MOST = 8;

/** Finds who can be mentioned in a text: active users by name or e-mail. */
export function usePeopleFinder(): FindPeople {
  const client = useClient();
  return useMemo(
    () => async (text) => {
      const { data } = await client.query(USERS_FOUND, { search: text.trim() || null }).toPromise();
      const active = data?.users.nodes.filter((user) => user.active) ?? [];
      return active.slice(0, MOST).map(({ id, name, initials }) => ({ id, label: name, initials }));
    },
    [client],
  );
}
