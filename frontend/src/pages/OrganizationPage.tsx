import { useLingui } from "@lingui/react/macro";
import { useParams } from "@tanstack/react-router";
import { useQuery } from "urql";
import { ORGANIZATION_RECORD } from "~/features/organizations/OrganizationRecord";
import { graphql, readFragment } from "~/gql";
import { useGapRefetch } from "~/lib/graphql/useGapRefetch";
import { useRecordTab } from "~/lib/tabs/useTabs";
import { RecordSkeleton } from "~/ui/RecordSkeleton";
import { OrganizationView } from "./organization/OrganizationView";
import { RecordMissing } from "./RecordMissing";
import { recordPath } from "./recordPath";
import { useSurvivor } from "./useSurvivor";

const PAGE = graphql(
  `query OrganizationPage($id: ID!) { organization(id: $id) { id ...OrganizationRecord } }`,
);

export function OrganizationPage() {
  const { id } = useParams({ from: "/shell/organizations/$id" });
  return <OneOrganization key={id} id={id} />;
}

function OneOrganization({ id }: { id: string }) {
  const { t } = useLingui();
  const [{ data, error }, refetch] = useQuery({
    query: PAGE,
    variables: { id },
    requestPolicy: "cache-and-network",
  });
  useGapRefetch(refetch);
  const organization = readFragment(ORGANIZATION_RECORD, data?.organization);
  const moved = useSurvivor("organizations", id, organization?.id);
  const path = recordPath("organizations", id);
  const picture = organization?.avatar?.small ?? null;
  useRecordTab(
    organization && !moved
      ? { path, title: organization.displayName, initials: organization.initials, picture }
      : null,
  );
  if (organization && !moved) return <OrganizationView organization={organization} />;
  if (!moved && (data || error))
    return <RecordMissing path={path} failed={!!error} title={t`There is no such organization`} />;
  return <RecordSkeleton />;
}
