import { graphql, readFragment } from "~/gql";
import { useFormQuery } from "~/lib/graphql/useFormQuery";
import { UserDialog } from "./UserDialog";
import { SETTINGS_USER } from "./UserTable";

const USER = graphql(`query SettingsUser($id: ID!) { node(id: $id) { ...SettingsUser } }`);

type EditUserProps = { id: string; onSaved: () => void; onClose: () => void };

/** The drawer of the user in the address; nothing opens for an id that is none. */
export function EditUser({ id, onSaved, onClose }: EditUserProps) {
  const { data, reload, round } = useFormQuery(USER, { id });
  const user = readFragment(SETTINGS_USER, data?.node);
  if (!user) return null;
  return (
    <UserDialog key={round} user={user} onReload={() => void reload()} onSaved={onSaved} onClose={onClose} />
  );
}
