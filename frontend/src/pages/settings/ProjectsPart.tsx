import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { ProjectDialog } from "~/features/projects/ProjectDialog";
import { ProjectList } from "~/features/projects/ProjectList";
import { useProjects } from "~/features/projects/useProjects";
import { useHotkeys } from "~/lib/hotkeys";
import { NEW } from "~/lib/settingsPath";
import { EmptyState } from "~/ui/EmptyState";
import { AddIcon, ProjectIcon } from "~/ui/icons";
import { Part } from "./Part";
import { useOpenPart } from "./useOpenPart";
import { useRenewViewer } from "./useRenewViewer";

export function ProjectsPart({ id }: { id: string | null }) {
  const { t } = useLingui();
  const open = useOpenPart("projects");
  const { data, reload, round } = useProjects();
  const renew = useRenewViewer();
  const project = data?.projects.find((one) => one.id === id) ?? null;
  const saved = () => {
    open();
    renew();
    void reload();
  };
  useHotkeys([{ keys: "n", label: t`New project`, run: () => open(NEW) }]);
  const add = (
    <Button leftSection={<AddIcon size={15} />} onClick={() => open(NEW)}>
      <Trans>New project</Trans>
    </Button>
  );
  return (
    <Part
      title={t`Projects`}
      text={t`A team's campaign or queue: who works in it, and with which contact base.`}
      action={add}
    >
      {data && data.projects.length > 0 && <ProjectList projects={data.projects} />}
      {data?.projects.length === 0 && (
        <EmptyState icon={ProjectIcon} title={t`No projects yet`}>
          <Trans>Members of a project see its CRM even when CRMs are restricted.</Trans>
        </EmptyState>
      )}
      {data && (id === NEW || project) && (
        <ProjectDialog
          key={`${id}-${round}`}
          project={project}
          choices={data}
          onReload={() => void reload()}
          onSaved={saved}
          onClose={() => open()}
        />
      )}
    </Part>
  );
}
