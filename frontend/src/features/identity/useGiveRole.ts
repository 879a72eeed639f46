import { useLingui } from "@lingui/react/macro";
import { notifications } from "@mantine/notifications";
import { useClient } from "urql";
import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";

const GIVE = graphql(`
  mutation RoleGive($input: UserPatch!) {
    userUpdate(input: $input) { user { id version roles { id } } userErrors { code message path } }
  }
`);

const STILL_LOCKED_OUT = graphql(`
  query StillLockedOut($id: ID!) {
    node(id: $id) {
      id
      ... on Contact { lockedOutManagers { ...LockedOut } }
      ... on Organization { lockedOutManagers { ...LockedOut } }
    }
  }
`);

type Manager = { id: string; version: number; name: string; roles: readonly { id: string }[] };

/** Gives a manager the role they lack, then asks who still can't open the account. */
export function useGiveRole(accountId: string) {
  const { t } = useLingui();
  const client = useClient();
  const { run, errors, busy } = useAction(GIVE);
  const give = async (manager: Manager, role: { id: string }) => {
    const { id, version, name, roles } = manager;
    const roleIds = [...roles.map((one) => one.id), role.id];
    const { payload } = await run({ input: { id, expectedVersion: version, roleIds } });
    if (!payload) return;
    await client.query(STILL_LOCKED_OUT, { id: accountId }, { requestPolicy: "network-only" }).toPromise();
    notifications.show({
      message: t`${name} has the role now`,
      closeButtonProps: { "aria-label": t`Close` },
    });
  };
  return { give, errors, busy };
}
