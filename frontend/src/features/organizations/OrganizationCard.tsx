import type { OrganizationRowFragment } from "~/gql/graphql";
import { mainOf } from "~/lib/mainOf";
import { formatTaxId } from "~/lib/taxId";
import { Avatar } from "~/ui/Avatar";
import { DotLabel } from "~/ui/Dot";
import { RowCard } from "~/ui/RowCard";

/** An organization in a list on a narrow screen. */
export function OrganizationCard({ organization }: { organization: OrganizationRowFragment }) {
  return (
    <RowCard
      avatar={
        <Avatar
          name={organization.displayName}
          initials={organization.initials}
          src={organization.avatar?.small}
          size="md"
          square
        />
      }
      title={organization.displayName}
      aside={mainOf(organization.phones ?? [])?.national}
      under={[organization.city, formatTaxId(organization.taxId)].filter(Boolean).join(" · ")}
      underAside={
        organization.stage && (
          <DotLabel colour={organization.stage.colour}>{organization.stage.name}</DotLabel>
        )
      }
    />
  );
}
