import { Trans } from "@lingui/react/macro";
import { Checkbox } from "@mantine/core";
import { type Draft, pathOf } from "~/features/custom_fields/draft";
import type { Field } from "~/features/custom_fields/field";
import { FieldInput } from "~/features/custom_fields/form/FieldInput";
import type { UserErrors } from "~/lib/graphql/userErrors";
import styles from "./BulkEdit.module.css";
import type { OwnDrafts } from "./useOwnDrafts";

type OwnFieldsProps = {
  own: OwnDrafts;
  /** The records are of several Crms: whose fields should it be? */
  several: boolean;
  errors: UserErrors;
};

/** The fields that the Crm has added. */
export function OwnFields({ own, several, errors }: OwnFieldsProps) {
  if (several) {
    return (
      <p className={styles.heading}>
        <Trans>Additional fields can be edited when all that is selected is of one CRM.</Trans>
      </p>
    );
  }
  if (own.fields.length === 0) return null;
  return (
    <>
      <p className={styles.heading}>
        <Trans>Additional fields</Trans>
      </p>
      {own.fields.map((field) => (
        <OwnField
          key={field.id}
          field={field}
          own={own}
          error={errors.within(`patch.${pathOf(placeOf(field, own))}`)}
        />
      ))}
    </>
  );
}

const placeOf = ({ id }: Field, own: OwnDrafts) => own.values.findIndex(({ fieldId }) => fieldId === id);

/** What a ticked field begins with. */
const START: Partial<Record<Field["type"], Draft>> = { FLAG: true, CHOICES: [] };

function OwnField({ field, own, error }: { field: Field; own: OwnDrafts; error: string | undefined }) {
  const draft = own.drafts[field.id];
  const start = START[field.type] ?? "";
  return (
    <div className={styles.field}>
      <Checkbox
        label={field.name}
        checked={draft !== undefined}
        onChange={(event) => own.set(field, event.currentTarget.checked ? start : undefined)}
      />
      {draft !== undefined && (
        <div className={styles.control}>
          <FieldInput field={field} draft={draft} error={error} onChange={(next) => own.set(field, next)} />
        </div>
      )}
    </div>
  );
}
