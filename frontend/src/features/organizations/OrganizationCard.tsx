import type { OrganizationRowFragment } from "~/gql/graphql";
import { mainOf } from "~/lib/mainOf";
import { Avatar } from "~/ui/Avatar";
import { RelativeTime } from "~/ui/RelativeTime";
import { RowCard } from "~/ui/RowCard";

export function OrganizationCard({ organization }: { organization: OrganizationRowFragment }) {
  return (
    <RowCard
      avatar={<Avatar name={organization.displayName} initials={organization.initials} size="md" square />}
      title={organization.displayName}
      aside={mainOf(organization.phones)?.national}
      under={organization.managers.map((manager) => manager.name).join(", ")}
      underAside={<RelativeTime at={organization.updatedAt} />}
    />
  );
}
