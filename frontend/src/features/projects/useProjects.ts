import { graphql, readFragment } from "~/gql";
import type {
  ProjectSettingsFragment,
  SettingsProjectChoicesQuery,
  SettingsProjectsQuery,
} from "~/gql/graphql";
import { useFormQuery } from "~/lib/graphql/useFormQuery";

const PROJECTS = graphql(`
  query SettingsProjects { projects { id name crm { id name } members { id name initials } } }
`);

export const PROJECT_SETTINGS = graphql(`
  fragment ProjectSettings on Project {
    id version name crm { id } members { id name active }
    phoneMeetings {
      dialling days from to timezone presentedNumber tries pauseMinutes kinds stages { id }
    }
  }
`);

const PROJECT = graphql(`
  query SettingsProject($id: ID!) { node(id: $id) { __typename id ... on Project { ...ProjectSettings } } }
`);

const CHOICES = graphql(`query SettingsProjectChoices { crms { id name stages { id name } } }`);

export type Project = SettingsProjectsQuery["projects"][number];
export type ProjectSettings = ProjectSettingsFragment;
export type CrmChoice = SettingsProjectChoicesQuery["crms"][number];

/** All projects, for their list. */
export const useProjects = () => useFormQuery(PROJECTS, {});

/** The Crms a project can work with. */
export const useCrmChoices = () => useFormQuery(CHOICES, {}).data?.crms;

type OneProject = {
  /** Null when there is no such project; undefined until that is known. */
  project: ProjectSettings | null | undefined;
  reload: () => Promise<void>;
  round: number;
};

/** One project's settings. */
export function useProject(id: string): OneProject {
  const { data, reload, round } = useFormQuery(PROJECT, { id });
  const node = data?.node;
  const project = node?.__typename === "Project" ? readFragment(PROJECT_SETTINGS, node) : null;
  return { project: data ? project : undefined, reload, round };
}
