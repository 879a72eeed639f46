import { useLingui } from "@lingui/react/macro";
import { EditableText } from "~/ui/fields/EditableText";
import { Section } from "~/ui/Section";
import type { OrganizationRecord } from "./OrganizationRecord";
import { useOrganizationSave } from "./useOrganizationSave";

type AddressField = "address1" | "address2" | "postalCode" | "city" | "voivodeship" | "country";

export function OrganizationAddress({ organization }: { organization: OrganizationRecord }) {
  const { t } = useLingui();
  const save = useOrganizationSave(organization);
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
          value={organization[field]}
          disabled={!organization.viewerCan.edit}
          onSave={(value, options) => save({ [field]: value }, options)}
        />
      ))}
    </Section>
  );
}
