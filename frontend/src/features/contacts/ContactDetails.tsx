import { useLingui } from "@lingui/react/macro";
import { formatDate } from "~/lib/format";
import { shownOf } from "~/lib/shownOf";
import { EditableText } from "~/ui/fields/EditableText";
import { PickOne } from "~/ui/fields/PickOne";
import { Section } from "~/ui/Section";
import { ContactAddress } from "./ContactAddress";
import type { ContactRecord } from "./ContactRecord";
import { useContactSave } from "./useContactSave";

type ContactDetailsProps = {
  contact: ContactRecord;
  /** Fields that other features bring: the organization, numbers, managers, tags. */
  organization: React.ReactNode;
  reach: React.ReactNode;
  people: React.ReactNode;
  /** A section of its own: the Crm's additional fields. */
  additional: React.ReactNode;
};

/** The contact's fields, each edited where it stands. */
export function ContactDetails({ contact, organization, reach, people, additional }: ContactDetailsProps) {
  const { t, i18n } = useLingui();
  const { save } = useContactSave(contact);
  const disabled = !contact.viewerCan.edit;
  const { crm } = contact;
  return (
    <>
      <Section title={t`How to reach`}>{reach}</Section>
      <Section title={t`Details`}>
        <EditableText
          label={t`First name`}
          field="firstName"
          value={contact.firstName}
          disabled={disabled}
          onSave={(firstName, options) => save({ firstName }, options)}
        />
        <EditableText
          label={t`Last name`}
          field="lastName"
          value={contact.lastName}
          disabled={disabled}
          onSave={(lastName, options) => save({ lastName }, options)}
        />
        {organization}
        <PickOne
          label={t`Position`}
          value={contact.position && optionOf(contact.position)}
          options={shownOf(crm.positions).map(optionOf)}
          disabled={disabled}
          onSave={(positionId, options) => save({ positionId }, options)}
        />
        <PickOne
          label={t`Source`}
          value={contact.source && optionOf(contact.source)}
          options={shownOf(crm.sources).map(optionOf)}
          disabled={disabled}
          onSave={(sourceId, options) => save({ sourceId }, options)}
        />
        <PickOne
          label={t`Account kind`}
          required
          value={
            contact.accountKind === "PARTNER"
              ? { id: "PARTNER", label: t`Partner` }
              : { id: "CUSTOMER", label: t`Customer` }
          }
          options={[
            { id: "CUSTOMER", label: t`Customer` },
            { id: "PARTNER", label: t`Partner` },
          ]}
          disabled={disabled}
          onSave={(kind, options) =>
            save({ accountKind: kind === "PARTNER" ? "PARTNER" : "CUSTOMER" }, options)
          }
        />
        <EditableText
          label={t`Birthday`}
          field="birthday"
          kind="date"
          value={contact.birthday ?? ""}
          shown={contact.birthday ? formatDate(contact.birthday, i18n.locale) : undefined}
          disabled={disabled}
          onSave={(birthday, options) => save({ birthday: birthday || null }, options)}
        />
      </Section>
      {additional}
      <Section title={t`People and tags`}>{people}</Section>
      <ContactAddress contact={contact} />
    </>
  );
}

const optionOf = ({ id, name }: { id: string; name: string }) => ({ id, label: name });
