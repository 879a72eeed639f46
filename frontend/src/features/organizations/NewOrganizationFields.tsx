import { useLingui } from "@lingui/react/macro";
import { Select, SimpleGrid, Stack, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import type { UserErrors } from "~/lib/graphql/userErrors";
import type { NewOrganization } from "./newOrganization";
import { RegisteredFields } from "./RegisteredFields";

export type TaxIdPart = (part: {
  crmId: string | null;
  /** What stands in the form now. */
  values: NewOrganization;
  error: string | undefined;
  /** Of the tax id, or of all that was taken from a register. */
  onChange: (values: Partial<NewOrganization>) => void;
}) => React.ReactNode;

type NewOrganizationFieldsProps = {
  form: UseFormReturnType<NewOrganization>;
  errors: UserErrors;
  /** To choose from; fewer than two are no choice. */
  crms: readonly { id: string; name: string }[];
  taxId: TaxIdPart;
  /** Further fields, before what few are asked for. */
  children: React.ReactNode;
};

export function NewOrganizationFields({ form, errors, crms, taxId, children }: NewOrganizationFieldsProps) {
  const { t } = useLingui();
  return (
    <Stack gap="sm">
      <TextInput
        label={t`Name`}
        data-autofocus
        autoComplete="off"
        {...form.getInputProps("name")}
        error={errors.at("name")}
      />
      {taxId({
        crmId: form.values.crmId,
        values: form.values,
        error: errors.at("taxId"),
        onChange: (values) => form.setValues(values),
      })}
      <RegisteredFields form={form} errors={errors} />
      {crms.length > 1 && (
        <Select
          label={t`CRM`}
          allowDeselect={false}
          data={crms.map((crm) => ({ value: crm.id, label: crm.name }))}
          {...form.getInputProps("crmId")}
          error={errors.at("crmId")}
        />
      )}
      {children}
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput
          label={t`Number`}
          type="tel"
          {...form.getInputProps("number")}
          error={errors.at("phones.0.number")}
        />
        <TextInput
          label={t`E-mail`}
          type="email"
          {...form.getInputProps("email")}
          error={errors.at("emails.0.address")}
        />
      </SimpleGrid>
    </Stack>
  );
}
