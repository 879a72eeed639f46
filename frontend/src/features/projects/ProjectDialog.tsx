import { useLingui } from "@lingui/react/macro";
import { MultiSelect, Select, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { graphql } from "~/gql";
import { changed } from "~/lib/changed";
import { useAction } from "~/lib/graphql/useAction";
import { FormDialog } from "~/ui/FormDialog";
import { EditConflict } from "~/ui/fields/EditConflict";
import { valuesOf } from "./projectForm";
import type { Project, ProjectsData } from "./useProjects";

const CREATE = graphql(`
  mutation ProjectCreate($input: ProjectInput!) {
    projectCreate(input: $input) { project { id } userErrors { code message path } }
  }
`);

const UPDATE = graphql(`
  mutation ProjectUpdate($input: ProjectPatch!) {
    projectUpdate(input: $input) {
      project { id version name crm { id name } members { id name initials } }
      userErrors { code message path }
    }
  }
`);

const FIELDS = ["name", "crmId", "memberIds"];

type ProjectDialogProps = {
  /** Null adds one. */
  project: Project | null;
  choices: Pick<ProjectsData, "crms" | "users">;
  onReload: () => void;
  onSaved: () => void;
  onClose: () => void;
};

export function ProjectDialog({ project: given, choices, onReload, onSaved, onClose }: ProjectDialogProps) {
  const { t } = useLingui();
  const [project] = useState(given);
  const [initial] = useState(() => valuesOf(project));
  const form = useForm({ initialValues: initial });
  const create = useAction(CREATE);
  const update = useAction(UPDATE);
  const { errors, busy } = project ? update : create;
  const errorAt = (field: string) => (errors.conflict ? undefined : errors.at(field));
  const members = new Set(initial.memberIds);
  const people = choices.users.nodes.filter((user) => user.active || members.has(user.id));

  const save = async (force: boolean) => {
    const { payload } = project
      ? await update.run({
          input: {
            id: project.id,
            ...(force ? {} : { expectedVersion: project.version }),
            ...changed(form.values, initial),
          },
        })
      : await create.run({ input: form.values });
    if (payload) onSaved();
  };

  return (
    <FormDialog
      opened
      aside={project !== null}
      title={project ? project.name : t`New project`}
      submit={project ? t`Save` : t`Create project`}
      busy={busy}
      dirty={form.isDirty()}
      error={errors.conflict ? undefined : errors.besides(FIELDS)}
      onSubmit={() => void save(false)}
      onClose={onClose}
    >
      <Stack gap="sm">
        <TextInput
          label={t`Name`}
          data-autofocus
          autoComplete="off"
          {...form.getInputProps("name")}
          error={errorAt("name")}
        />
        <Select
          label={t`CRM`}
          description={t`The contact base its members work with.`}
          placeholder={t`Choose…`}
          clearable
          clearButtonProps={{ "aria-label": t`Clear` }}
          data={choices.crms.map(choice)}
          {...form.getInputProps("crmId")}
          error={errorAt("crmId")}
        />
        <MultiSelect
          label={t`Members`}
          searchable
          placeholder={form.values.memberIds.length === 0 ? t`Choose…` : ""}
          nothingFoundMessage={t`Nobody by that name`}
          data={people.map(choice)}
          {...form.getInputProps("memberIds")}
          error={errorAt("memberIds")}
        />
        {errors.conflict && (
          <EditConflict
            message={errors.conflict.message}
            onTheirs={onReload}
            onMine={() => void save(true)}
          />
        )}
      </Stack>
    </FormDialog>
  );
}

const choice = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
