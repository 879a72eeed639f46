import { useLingui } from "@lingui/react/macro";
import { Select, Stack, TextInput } from "@mantine/core";
import { graphql, readFragment } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { LeaveGuard } from "~/ui/LeaveGuard";
import { SaveBar } from "~/ui/SaveBar";
import { useRecordForm } from "~/ui/useRecordForm";
import { PhoneMeetings, RULE_PATHS } from "./PhoneMeetings";
import { patchOf, valuesOf } from "./projectForm";
import { type CrmChoice, PROJECT_SETTINGS, type ProjectSettings } from "./useProjects";

const UPDATE = graphql(`
  mutation ProjectUpdate($input: ProjectPatch!) {
    projectUpdate(input: $input) {
      project { id ...ProjectSettings }
      userErrors { code message path }
    }
  }
`);

const FIELDS = ["name", "crmId", "memberIds", ...RULE_PATHS];

export type MemberField = { value: string[]; error: string | undefined; onChange: (ids: string[]) => void };

type ProjectFormProps = {
  project: ProjectSettings;
  crms: readonly CrmChoice[];
  /** The field that another feature brings: who works in it. */
  members: (field: MemberField) => React.ReactNode;
  onReload: () => void;
};

/** Who works in a project, with which Crm, and how it dials. */
export function ProjectForm({ project, crms, members, onReload }: ProjectFormProps) {
  const { t } = useLingui();
  const { form, patch, took } = useRecordForm(project, valuesOf);
  const { run, errors, busy } = useAction(UPDATE);
  const at = (field: string) => (errors.conflict ? undefined : errors.within(field));
  const save = async (force: boolean) => {
    const { payload } = await run({ input: patchOf(patch(force)) });
    const saved = readFragment(PROJECT_SETTINGS, payload?.project);
    if (saved) took(saved);
  };
  const crm = crms.find((one) => one.id === form.values.crmId);
  return (
    <form noValidate onSubmit={form.onSubmit(() => void save(false))}>
      <LeaveGuard unsaved={form.isDirty()} />
      <Stack gap="lg">
        <TextInput
          maw={420}
          label={t`Name`}
          autoComplete="off"
          {...form.getInputProps("name")}
          error={at("name")}
        />
        <Select
          maw={420}
          label={t`CRM`}
          description={t`The contact base its members work with.`}
          placeholder={t`Choose…`}
          clearable
          clearButtonProps={{ "aria-label": t`Clear` }}
          data={crms.map(({ id, name }) => ({ value: id, label: name }))}
          value={form.values.crmId}
          error={at("crmId")}
          // stages belong to the Crm that was chosen before
          onChange={(crmId) => form.setValues({ crmId, stageIds: [] })}
        />
        {members({
          value: form.values.memberIds,
          error: at("memberIds"),
          onChange: (ids) => form.setFieldValue("memberIds", ids),
        })}
        <PhoneMeetings form={form} stages={crm?.stages ?? []} errorAt={at} />
        <SaveBar
          dirty={form.isDirty()}
          busy={busy}
          errors={errors}
          fields={FIELDS}
          onReset={form.reset}
          onReload={onReload}
          onForce={() => void save(true)}
        />
      </Stack>
    </form>
  );
}
