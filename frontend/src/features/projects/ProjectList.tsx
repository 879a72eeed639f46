import { useLingui } from "@lingui/react/macro";
import { settingsPath } from "~/lib/settingsPath";
import { Avatar } from "~/ui/Avatar";
import { LinkList } from "~/ui/LinkList";
import type { Project } from "./useProjects";

const SHOWN = 5;

export function ProjectList({ projects }: { projects: readonly Project[] }) {
  const { t } = useLingui();
  return (
    <LinkList
      label={t`Projects`}
      items={projects}
      to={(project) => settingsPath("projects", project.id)}
      title={(project) => project.name}
      under={(project) => project.crm?.name ?? t`no CRM`}
      aside={({ members }) => (
        <>
          {members.slice(0, SHOWN).map((member) => (
            <Avatar key={member.id} name={member.name} initials={member.initials} />
          ))}
          {members.length > SHOWN && <span>+{members.length - SHOWN}</span>}
          <span className="visually-hidden">{members.map((member) => member.name).join(", ")}</span>
        </>
      )}
    />
  );
}
