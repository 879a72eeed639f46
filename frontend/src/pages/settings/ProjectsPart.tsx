import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useViewer } from "~/features/identity/viewer";
import { NewProject } from "~/features/projects/NewProject";
import { ProjectList } from "~/features/projects/ProjectList";
import { useCrmChoices, useProjects } from "~/features/projects/useProjects";
import { useHotkeys } from "~/lib/hotkeys";
import { NEW } from "~/lib/settingsPath";
import { EmptyState } from "~/ui/EmptyState";
import { AddIcon, ProjectIcon } from "~/ui/icons";
import { Part } from "./Part";
import { ProjectPart } from "./ProjectPart";
import { useOpenPart } from "./useOpenPart";

export function ProjectsPart({ id }: { id: string | null }) {
  const { t } = useLingui();
  const open = useOpenPart("projects");
  const { data, reload } = useProjects();
  const crms = useCrmChoices();
  const { defaultCrm } = useViewer();
  useHotkeys(id === null ? [{ keys: "n", label: t`New project`, run: () => open(NEW) }] : []);
  const changed = (then?: string) => void reload().then(() => open(then));
  if (id !== null && id !== NEW) return <ProjectPart key={id} id={id} onDeleted={() => changed()} />;
  return (
    <Part
      title={t`Projects`}
      text={t`A team's campaign or queue: who works in it, and with which contact base.`}
      action={
        <Button leftSection={<AddIcon size={15} />} onClick={() => open(NEW)}>
          <Trans>New project</Trans>
        </Button>
      }
    >
      {data && data.projects.length > 0 && <ProjectList projects={data.projects} />}
      {data?.projects.length === 0 && (
        <EmptyState icon={ProjectIcon} title={t`No projects yet`}>
          <Trans>Members of a project see its CRM even when CRMs are restricted.</Trans>
        </EmptyState>
      )}
      {id === NEW && crms && (
        <NewProject
          crms={crms}
          defaultCrmId={defaultCrm?.id ?? null}
          onCreated={changed}
          onClose={() => open()}
        />
      )}
    </Part>
  );
}
