import { useLingui } from "@lingui/react/macro";
import { Select, TextInput } from "@mantine/core";
import type { RelationKind } from "~/gql/graphql";
import { RELATION_WORDS } from "~/lib/enumWords";
import type { UserErrors } from "~/lib/graphql/userErrors";

export type RelationValues = { kind: RelationKind | null; remark: string };

type RelationFieldsProps = {
  values: RelationValues;
  errors: UserErrors;
  onChange: (values: RelationValues) => void;
};

/** What they are to the one whose card it is. */
export function RelationFields({ values, errors, onChange }: RelationFieldsProps) {
  const { t, i18n } = useLingui();
  const kinds = Object.entries(RELATION_WORDS).map(([value, words]) => ({ value, label: i18n._(words) }));
  return (
    <>
      <Select
        label={t`What they are`}
        placeholder={t`Choose…`}
        searchable
        selectFirstOptionOnChange
        allowDeselect={false}
        data={kinds}
        value={values.kind}
        error={errors.at("kind")}
        onChange={(kind) => onChange({ ...values, kind: kind as RelationKind })}
      />
      <TextInput
        label={t`Remark`}
        autoComplete="off"
        value={values.remark}
        error={errors.at("remark")}
        onChange={(event) => onChange({ ...values, remark: event.currentTarget.value })}
      />
    </>
  );
}
