import { useRequiredFields } from "~/features/custom_fields/form/useRequiredFields";
import { NewOrganizationDialog } from "~/features/organizations/NewOrganizationDialog";

type NewOrganizationProps = Omit<React.ComponentProps<typeof NewOrganizationDialog>, "further">;

/** A new organization with all that its Crm asks for. */
export function NewOrganization(props: NewOrganizationProps) {
  return <NewOrganizationDialog {...props} further={useRequiredFields("ORGANIZATION")} />;
}
