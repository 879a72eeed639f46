import { Trans } from "@lingui/react/macro";
import type { SettingsUserFragment } from "~/gql/graphql";
import { Avatar } from "~/ui/Avatar";
import { RowCard } from "~/ui/RowCard";
import { Roles } from "./Roles";

/** A user in the list on a narrow screen. */
export function UserCard({ user }: { user: SettingsUserFragment }) {
  return (
    <RowCard
      avatar={<Avatar name={user.name} initials={user.initials} size="md" />}
      title={user.name}
      aside={user.extension}
      under={<Roles roles={user.roles} />}
      underAside={user.active ? null : <Trans>inactive</Trans>}
    />
  );
}
