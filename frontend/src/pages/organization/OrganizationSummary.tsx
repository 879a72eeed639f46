import { CustomFields } from "~/features/custom_fields/card/CustomFields";
import { EmailList } from "~/features/emails/EmailList";
import { ManagerPick } from "~/features/identity/ManagerPick";
import { OrganizationDetails } from "~/features/organizations/OrganizationDetails";
import type { OrganizationRecord } from "~/features/organizations/OrganizationRecord";
import { useOrganizationSave } from "~/features/organizations/useOrganizationSave";
import { PhoneList } from "~/features/phones/PhoneList";
import { TaxIdField } from "~/features/registers/TaxIdField";
import { TagPick } from "~/features/tags/TagPick";
import { useWriting } from "../useWriting";

/** An organization's fields, with those that other features bring. */
export function OrganizationSummary({ organization }: { organization: OrganizationRecord }) {
  const save = useOrganizationSave(organization);
  const { crm, viewerCan: can } = organization;
  const writing = useWriting(organization.id);
  const disabled = !can.edit;
  return (
    <OrganizationDetails
      organization={organization}
      first={
        <>
          <PhoneList
            phones={organization.phones}
            disabled={disabled}
            onWrite={writing.by("SMS")}
            canDial={can.dial}
            home={crm.showCallerFields ? crm.region : null}
            onSave={(phones, options) => save({ phones }, options)}
          />
          <EmailList
            emails={organization.emails}
            disabled={disabled}
            onWrite={writing.by("EMAIL")}
            onSave={(emails, options) => save({ emails }, options)}
          />
          <ManagerPick
            account={organization}
            disabled={disabled}
            onSave={(managerIds, options) => save({ managerIds }, options)}
          />
        </>
      }
      taxId={
        <TaxIdField
          crmId={crm.id}
          taxId={organization.taxId}
          ours={organization}
          disabled={disabled}
          onSave={(taxId, options) => save({ taxId }, options)}
          onTake={save}
        />
      }
      tags={
        <TagPick
          tags={organization.tags}
          all={crm.tags}
          disabled={disabled}
          onSave={(tagIds, options) => save({ tagIds }, options)}
        />
      }
      additional={
        <CustomFields
          fields={crm.customFields}
          values={organization.customValues}
          disabled={disabled}
          onSave={(customValues, options) => save({ customValues }, options)}
        />
      }
    />
  );
}
