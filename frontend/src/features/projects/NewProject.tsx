import { useLingui } from "@lingui/react/macro";
import { Select, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { FormDialog } from "~/ui/FormDialog";
import type { CrmChoice } from "./useProjects";

const CREATE = graphql(`
  mutation ProjectCreate($input: ProjectInput!) {
    projectCreate(input: $input) { project { id } userErrors { code message path } }
  }
`);

type NewProjectProps = {
  crms: readonly CrmChoice[];
  defaultCrmId: string | null;
  onCreated: (id: string) => void;
  onClose: () => void;
};

/** Asks for what a project needs to exist; its people and rules wait on its page. */
export function NewProject({ crms, defaultCrmId, onCreated, onClose }: NewProjectProps) {
  const { t } = useLingui();
  const form = useForm<{ name: string; crmId: string | null }>({
    initialValues: { name: "", crmId: defaultCrmId },
  });
  const { run, errors, busy } = useAction(CREATE);
  const create = async () => {
    const { payload } = await run({ input: form.values });
    if (payload?.project) onCreated(payload.project.id);
  };
  return (
    <FormDialog
      opened
      title={t`New project`}
      submit={t`Create project`}
      busy={busy}
      dirty={form.isDirty()}
      error={errors.besides(["name", "crmId"])}
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
        <Select
          label={t`CRM`}
          description={t`The contact base its members work with.`}
          placeholder={t`Choose…`}
          clearable
          clearButtonProps={{ "aria-label": t`Clear` }}
          data={crms.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.getInputProps("crmId")}
          error={errors.at("crmId")}
        />
      </Stack>
    </FormDialog>
  );
}
