import { ContactDetails } from "~/features/contacts/ContactDetails";
import { ContactGlance } from "~/features/contacts/ContactGlance";
import type { ContactRecord } from "~/features/contacts/ContactRecord";
import { useContactSave } from "~/features/contacts/saving/useContactSave";
import { CustomFields } from "~/features/custom_fields/card/CustomFields";
import { EmailList } from "~/features/emails/EmailList";
import { ManagerPick } from "~/features/identity/ManagerPick";
import { OrganizationPick } from "~/features/organizations/OrganizationPick";
import { PhoneList } from "~/features/phones/PhoneList";
import { TagPick } from "~/features/tags/TagPick";
import { useWriting } from "../useWriting";

/** A contact's fields, with those that other features bring. */
export function ContactSummary({ contact }: { contact: ContactRecord }) {
  const { save } = useContactSave();
  const { crm } = contact;
  const writing = useWriting(contact.id);
  const disabled = !contact.viewerCan.edit;
  return (
    <ContactDetails
      contact={contact}
      first={
        <>
          <PhoneList
            phones={contact.phones}
            disabled={disabled}
            onWrite={writing.by("SMS")}
            canDial={contact.viewerCan.dial}
            home={crm.showCallerFields ? crm.region : null}
            onSave={(phones, options) => save({ phones }, options)}
          />
          <EmailList
            emails={contact.emails}
            disabled={disabled}
            onWrite={writing.by("EMAIL")}
            onSave={(emails, options) => save({ emails }, options)}
          />
          <OrganizationPick
            organization={contact.organization ?? null}
            crmId={crm.id}
            disabled={disabled}
            onSave={(organizationId, options) => save({ organizationId }, options)}
          />
          <ManagerPick
            account={contact}
            disabled={disabled}
            onSave={(managerIds, options) => save({ managerIds }, options)}
          />
          <ContactGlance contactId={contact.id} />
        </>
      }
      tags={
        <TagPick
          tags={contact.tags}
          all={crm.tags}
          disabled={disabled}
          onSave={(tagIds, options) => save({ tagIds }, options)}
        />
      }
      additional={
        <CustomFields
          fields={crm.customFields}
          values={contact.customValues}
          disabled={disabled}
          onSave={(customValues, options) => save({ customValues }, options)}
        />
      }
    />
  );
}
