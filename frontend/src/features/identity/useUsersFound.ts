import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "urql";
import { graphql } from "~/gql";
import type { UsersFoundQuery } from "~/gql/graphql";
import { fold } from "~/ui/fields/option";

export const USERS_FOUND = graphql(`
  query UsersFound($search: String) {
    users(search: $search, first: 50) { nodes { id name initials email active } }
  }
`);

const PAUSE_MS = 180;

export type FoundUser = Pick<UsersFoundQuery["users"]["nodes"][number], "id" | "name" | "initials">;
type Named = { name: string; email: string };
type Found = { users: FoundUser[]; waiting: boolean };

/** Active users whose name or e-mail holds the text, out of all, however many work here; the first 50 by name. */
export function useUsersFound(text: string, { pause = false }: { pause?: boolean } = {}): Found {
  const [settled] = useDebouncedValue(text.trim(), PAUSE_MS);
  const [{ data, fetching }] = useQuery({
    query: USERS_FOUND,
    variables: { search: settled || null },
    pause,
  });
  // the former answer stays until the next one comes: whoever is quick must not choose out of it
  const wanted = fold(text.trim());
  const fits = ({ name, email }: Named) => fold(name).includes(wanted) || fold(email).includes(wanted);
  const users = data?.users.nodes.filter((user) => user.active && fits(user)) ?? [];
  return { users, waiting: fetching || settled !== text.trim() };
}
