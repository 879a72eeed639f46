import { useLingui } from "@lingui/react/macro";
import { graphql, readFragment } from "~/gql";
import type { SettingsUserFragment } from "~/gql/graphql";
import { type Paged, usePagedList } from "~/lib/graphql/usePagedList";
import { DataTable } from "~/ui/table/DataTable";
import { UserCard } from "./UserCard";
import { columns } from "./userColumns";

export const SETTINGS_USER = graphql(`
  fragment SettingsUser on User {
    id version name initials email extension locale active
    roles { id name system }
  }
`);

const LIST = graphql(`
  query SettingsUsers($first: Int!, $after: String) {
    users(first: $first, after: $after) {
      nodes { id ...SettingsUser }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const useUsers = (): Paged<SettingsUserFragment> =>
  usePagedList({
    document: LIST,
    variables: {},
    connection: ({ users }) => ({
      nodes: readFragment(SETTINGS_USER, users.nodes),
      pageInfo: users.pageInfo,
    }),
  });

type UserTableProps = { users: Paged<SettingsUserFragment>; onOpen: (id: string) => void };

/** Everybody who works here. */
export function UserTable({ users, onOpen }: UserTableProps) {
  const { t } = useLingui();
  return (
    <DataTable
      label={t`Users`}
      columns={columns}
      paged={users}
      card={(user) => <UserCard user={user} />}
      onOpen={(user) => onOpen(user.id)}
    />
  );
}
