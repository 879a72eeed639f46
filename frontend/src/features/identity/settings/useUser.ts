import { graphql, readFragment } from "~/gql";
import { useFormQuery } from "~/lib/graphql/useFormQuery";
import { SETTINGS_USER } from "./UserTable";

const USER = graphql(`query SettingsUser($id: ID!) { node(id: $id) { ...SettingsUser } }`);

/** The user in the address; null for an id that is none. */
export function useUser(id: string) {
  const { data, reload, round } = useFormQuery(USER, { id });
  return { user: data && (readFragment(SETTINGS_USER, data.node) ?? null), reload, round };
}
