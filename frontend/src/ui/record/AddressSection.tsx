import { useLingui } from "@lingui/react/macro";
import { EditableText } from "../fields/EditableText";
import type { SaveField } from "../fields/saveField";
import { Section } from "../Section";

const FIELDS = ["address1", "address2", "postalCode", "city", "voivodeship", "country"] as const;
type Address = Record<(typeof FIELDS)[number], string>;

type AddressSectionProps = { address: Address; disabled: boolean; onSave: SaveField<Partial<Address>> };

/** Where a record is to be found, each part edited where it stands. */
export function AddressSection({ address, disabled, onSave }: AddressSectionProps) {
  const { t } = useLingui();
  const labels: Address = {
    address1: t`Address`,
    address2: t`Address, line 2`,
    postalCode: t`Postal code`,
    city: t`City`,
    voivodeship: t`Voivodeship`,
    country: t`Country`,
  };
  return (
    <Section title={t`Address`}>
      {FIELDS.map((field) => (
        <EditableText
          key={field}
          label={labels[field]}
          field={field}
          value={address[field]}
          disabled={disabled}
          onSave={(value, options) => onSave({ [field]: value }, options)}
        />
      ))}
    </Section>
  );
}
