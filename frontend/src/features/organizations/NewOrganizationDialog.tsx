import { useLingui } from "@lingui/react/macro";
import { Select, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { graphql } from "~/gql";
import type { CustomValueInput } from "~/gql/graphql";
import { useAction } from "~/lib/graphql/useAction";
import { FormDialog } from "~/ui/FormDialog";
import type { FurtherFields } from "~/ui/FurtherFields";

const CREATE = graphql(`
  mutation OrganizationCreate($input: OrganizationInput!) {
    organizationCreate(input: $input) {
      organization { id displayName initials ...OrganizationRecord }
      userErrors { code message path }
    }
  }
`);

const FIELDS = ["name", "crmId", "phones.0.number"];

type NewOrganizationDialogProps = {
  crms: readonly { id: string; name: string }[];
  defaultCrmId: string | null;
  /** What a Crm requires beyond our own fields. */
  further: FurtherFields<CustomValueInput>;
  onClose: () => void;
  onCreated: (organization: { id: string; displayName: string; initials: string }) => void;
};

export function NewOrganizationDialog({
  crms,
  defaultCrmId,
  further,
  onClose,
  onCreated,
}: NewOrganizationDialogProps) {
  const { t } = useLingui();
  const form = useForm({
    initialValues: { name: "", number: "", crmId: defaultCrmId ?? crms[0]?.id ?? null },
  });
  const { run, errors, busy } = useAction(CREATE);
  const { name, number, crmId } = form.values;
  const create = async () => {
    const phones = number.trim() ? [{ number: number.trim(), kind: "MAIN" as const, main: true }] : [];
    const { payload } = await run({ input: { name, crmId, phones, customValues: further.values(crmId) } });
    if (payload?.organization) onCreated(payload.organization);
  };
  return (
    <FormDialog
      opened
      title={t`New organization`}
      submit={t`Create organization`}
      busy={busy}
      dirty={form.isDirty() || further.dirty}
      error={errors.beyond([...FIELDS, ...further.paths(crmId)])}
      onSubmit={() => void create()}
      onClose={onClose}
    >
      <Stack gap="sm">
        <TextInput
          label={t`Name`}
          data-autofocus
          autoComplete="off"
          {...form.getInputProps("name")}
          error={errors.at("name")}
        />
        {crms.length > 1 && (
          <Select
            label={t`CRM`}
            allowDeselect={false}
            data={crms.map((crm) => ({ value: crm.id, label: crm.name }))}
            {...form.getInputProps("crmId")}
            error={errors.at("crmId")}
          />
        )}
        <TextInput
          label={t`Number`}
          type="tel"
          {...form.getInputProps("number")}
          error={errors.at("phones.0.number")}
        />
        {further.part(crmId, errors)}
      </Stack>
    </FormDialog>
  );
}
