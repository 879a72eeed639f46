import { useRequiredFields } from "~/features/custom_fields/form/useRequiredFields";
import { NewOrganizationDialog } from "~/features/organizations/NewOrganizationDialog";
import { TaxIdInput } from "~/features/registers/TaxIdInput";

type NewOrganizationProps = Omit<React.ComponentProps<typeof NewOrganizationDialog>, "further" | "taxId">;

/** A new organization with all that its Crm asks for, and what registers know of it. */
export function NewOrganization(props: NewOrganizationProps) {
  return (
    <NewOrganizationDialog
      {...props}
      further={useRequiredFields("ORGANIZATION")}
      taxId={({ crmId, values, error, onChange }) => (
        <TaxIdInput
          crmId={crmId}
          taxId={values.taxId}
          ours={values}
          error={error}
          onChange={(taxId) => onChange({ taxId })}
          onTake={onChange}
        />
      )}
    />
  );
}
