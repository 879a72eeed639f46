import { useLingui } from "@lingui/react/macro";
import { EditableText } from "~/ui/fields/EditableText";
import { Section } from "~/ui/Section";
import type { ContactRecord } from "./ContactRecord";
import { useContactSave } from "./saving/useContactSave";

type AddressField = "address1" | "address2" | "postalCode" | "city" | "voivodeship" | "country";

export function ContactAddress({ contact }: { contact: ContactRecord }) {
  const { t } = useLingui();
  const { save } = useContactSave();
  const fields: [AddressField, string][] = [
    ["address1", t`Address`],
    ["address2", t`Address, line 2`],
    ["postalCode", t`Postal code`],
    ["city", t`City`],
    ["voivodeship", t`Voivodeship`],
    ["country", t`Country`],
  ];
  return (
    <Section title={t`Address`}>
      {fields.map(([field, label]) => (
        <EditableText
          key={field}
          label={label}
          field={field}
          value={contact[field]}
          disabled={!contact.viewerCan.edit}
          onSave={(value, options) => save({ [field]: value }, options)}
        />
      ))}
    </Section>
  );
}
