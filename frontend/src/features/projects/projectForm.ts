export type ProjectValues = { name: string; crmId: string | null; memberIds: string[] };
type Project = { name: string; crm?: { id: string } | null; members: readonly { id: string }[] };

/** The form of a project, or an empty one. */
export function valuesOf(project: Project | null): ProjectValues {
  return {
    name: project?.name ?? "",
    crmId: project?.crm?.id ?? null,
    memberIds: project?.members.map((member) => member.id) ?? [],
  };
}
