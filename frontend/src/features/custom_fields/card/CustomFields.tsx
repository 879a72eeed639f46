import { useLingui } from "@lingui/react/macro";
import { type FragmentType, readFragment } from "~/gql";
import type { CustomValueInput } from "~/gql/graphql";
import type { SaveField } from "~/ui/fields/saveField";
import { Section } from "~/ui/Section";
import { FIELD } from "../field";
import { type MaskedValues, valueOf } from "../value";
import { FieldValue } from "./FieldValue";
import { MissingFields } from "./MissingFields";

type CustomFieldsProps = {
  /** All of the record's Crm, in their order. */
  fields: readonly FragmentType<typeof FIELD>[];
  values: MaskedValues;
  disabled: boolean;
  onSave: SaveField<CustomValueInput[]>;
};

/** The fields a Crm has beyond ours, each edited where it stands. */
export function CustomFields({ fields: masked, values, disabled, onSave }: CustomFieldsProps) {
  const { t } = useLingui();
  const fields = readFragment(FIELD, masked);
  if (fields.length === 0) return null;
  const missing = fields.filter(({ id, required }) => required && !valueOf(values, id));
  return (
    <Section title={t`Additional fields`}>
      {missing.length > 1 && !disabled && <MissingFields fields={missing} onSave={onSave} />}
      {fields.map((field) => (
        <FieldValue
          key={`${field.id} ${field.type}`}
          field={field}
          value={valueOf(values, field.id)}
          disabled={disabled}
          onSave={(value, options) => onSave([value], options)}
        />
      ))}
    </Section>
  );
}
