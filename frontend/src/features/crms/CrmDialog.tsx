import { useLingui } from "@lingui/react/macro";
import { Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { FormDialog } from "~/ui/FormDialog";
import { RegionSelect } from "~/ui/fields/RegionSelect";

const CREATE = graphql(`
  mutation CrmCreate($input: CrmInput!) {
    crmCreate(input: $input) { crm { id name } userErrors { code message path } }
  }
`);

type CrmDialogProps = { onCreated: (id: string) => void; onClose: () => void };

/** A new, empty contact base. */
export function CrmDialog({ onCreated, onClose }: CrmDialogProps) {
  const { t } = useLingui();
  const form = useForm({ initialValues: { name: "", region: "PL" } });
  const { run, errors, busy } = useAction(CREATE);
  const create = async () => {
    const { payload } = await run({ input: form.values });
    if (payload?.crm) onCreated(payload.crm.id);
  };
  return (
    <FormDialog
      opened
      title={t`New CRM`}
      submit={t`Create CRM`}
      busy={busy}
      dirty={form.isDirty()}
      error={errors.besides(["name", "region"])}
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
        <RegionSelect
          label={t`Region`}
          description={t`The country of numbers written without a country code.`}
          {...form.getInputProps("region")}
          error={errors.at("region")}
        />
      </Stack>
    </FormDialog>
  );
}
