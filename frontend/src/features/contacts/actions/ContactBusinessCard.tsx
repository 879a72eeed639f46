import { useQuery } from "urql";
import { graphql } from "~/gql";
import { BusinessCardDialog } from "~/ui/record/BusinessCardDialog";

const CARD = graphql(`
  query ContactBusinessCard($id: ID!) { contact(id: $id) { id businessCard { fileName vcard qr } } }
`);

type ContactBusinessCardProps = { contact: { id: string; displayName: string }; onClose: () => void };

export function ContactBusinessCard({ contact, onClose }: ContactBusinessCardProps) {
  const [{ data }] = useQuery({
    query: CARD,
    variables: { id: contact.id },
    requestPolicy: "network-only",
  });
  return (
    <BusinessCardDialog
      name={contact.displayName}
      card={data?.contact?.businessCard ?? null}
      onClose={onClose}
    />
  );
}
