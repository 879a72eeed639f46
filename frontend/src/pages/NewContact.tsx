import { NewContactDialog } from "~/features/contacts/NewContactDialog";
import { useRequiredFields } from "~/features/custom_fields/form/useRequiredFields";

type NewContactProps = Omit<React.ComponentProps<typeof NewContactDialog>, "further">;

/** A new contact with all that its Crm asks for. */
export function NewContact(props: NewContactProps) {
  return <NewContactDialog {...props} further={useRequiredFields("CONTACT")} />;
}
