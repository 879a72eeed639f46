import { useLingui } from "@lingui/react/macro";
import { UserPick } from "~/features/identity/UserPick";
import { DeleteProject } from "~/features/projects/DeleteProject";
import { ProjectForm } from "~/features/projects/ProjectForm";
import { useCrmChoices, useProject } from "~/features/projects/useProjects";
import { EmptyState } from "~/ui/EmptyState";
import { ProjectIcon } from "~/ui/icons";
import { Part } from "./Part";
import { Trail } from "./Trail";

/** One project. */
export function ProjectPart({ id, onDeleted }: { id: string; onDeleted: () => void }) {
  const { t } = useLingui();
  const { project, reload, round } = useProject(id);
  const crms = useCrmChoices();
  const title = (name: string) => (
    <Trail section="projects" label={t`Projects`}>
      {name}
    </Trail>
  );
  if (project === null) {
    return (
      <Part title={title(t`Not found`)}>
        <EmptyState icon={ProjectIcon} title={t`There is no such project`} />
      </Part>
    );
  }
  if (!project || !crms) return null;
  return (
    <Part title={title(project.name)} action={<DeleteProject project={project} onDeleted={onDeleted} />}>
      <ProjectForm
        key={round}
        project={project}
        crms={crms}
        members={(field) => (
          <UserPick
            label={t`Members`}
            description={t`With restricted CRMs, only they see the project's CRM.`}
            users={project.members}
            {...field}
          />
        )}
        onReload={() => void reload()}
      />
    </Part>
  );
}
