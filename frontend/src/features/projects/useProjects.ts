import { graphql } from "~/gql";
import type { SettingsProjectsQuery } from "~/gql/graphql";
import { useFormQuery } from "~/lib/graphql/useFormQuery";

const PROJECTS = graphql(`
  query SettingsProjects {
    projects { id version name crm { id name } members { id name initials } }
    crms { id name }
    users(first: 100) { nodes { id name initials active } }
  }
`);

export type ProjectsData = SettingsProjectsQuery;
export type Project = SettingsProjectsQuery["projects"][number];

/** All projects, with what they can be given. */
export const useProjects = () => useFormQuery(PROJECTS, {});
