import { useQuery } from "urql";
import { graphql } from "~/gql";
import { BusinessCardDialog } from "~/ui/record/BusinessCardDialog";

const CARD = graphql(`
  query OrganizationBusinessCard($id: ID!) {
    organization(id: $id) { id businessCard { fileName vcard qr } }
  }
`);

type OrganizationBusinessCardProps = {
  organization: { id: string; displayName: string };
  onClose: () => void;
};

export function OrganizationBusinessCard({ organization, onClose }: OrganizationBusinessCardProps) {
  const [{ data }] = useQuery({
    query: CARD,
    variables: { id: organization.id },
    requestPolicy: "network-only",
  });
  return (
    <BusinessCardDialog
      name={organization.displayName}
      card={data?.organization?.businessCard ?? null}
      onClose={onClose}
    />
  );
}
