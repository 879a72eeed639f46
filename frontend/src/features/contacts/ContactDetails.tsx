import { useLingui } from "@lingui/react/macro";
import { formatDate } from "~/lib/format";
import { languageName, languages } from "~/lib/languages";
import { shownOf } from "~/lib/shownOf";
import { EditableText } from "~/ui/fields/EditableText";
import { PickOne } from "~/ui/fields/PickOne";
import { AddressSection } from "~/ui/record/AddressSection";
import { Section } from "~/ui/Section";
import { ContactKinds } from "./ContactKinds";
import type { ContactRecord } from "./ContactRecord";
import { useContactSave } from "./saving/useContactSave";

type ContactDetailsProps = {
  contact: ContactRecord;
  /** What matters on a call: how to reach them, whose they are, what was agreed. */
  first: React.ReactNode;
  /** A section of its own: the Crm's additional fields. */
  additional: React.ReactNode;
  tags: React.ReactNode;
};

/** The contact's fields, each edited where it stands; what matters on a call comes first. */
export function ContactDetails({ contact, first, additional, tags }: ContactDetailsProps) {
  const { t, i18n } = useLingui();
  const { save } = useContactSave();
  const disabled = !contact.viewerCan.edit;
  const { crm, language } = contact;
  return (
    <>
      <Section title={t`At a glance`}>{first}</Section>
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
        {tags}
        <ContactKinds contact={contact} />
        <EditableText
          label={t`Birthday`}
          field="birthday"
          kind="date"
          value={contact.birthday ?? ""}
          shown={contact.birthday ? formatDate(contact.birthday, i18n.locale) : undefined}
          disabled={disabled}
          onSave={(birthday, options) => save({ birthday: birthday || null }, options)}
        />
        <PickOne
          label={t`Language`}
          value={language ? { id: language, label: languageName(language, i18n.locale) } : null}
          options={languages(i18n.locale)}
          disabled={disabled}
          onSave={(code, options) => save({ language: code ?? "" }, options)}
        />
      </Section>
      {additional}
      <AddressSection address={contact} disabled={disabled} onSave={save} />
    </>
  );
}

const optionOf = ({ id, name }: { id: string; name: string }) => ({ id, label: name });
