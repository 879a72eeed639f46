import type { AccountKind, ProjectPatch, Weekday } from "~/gql/graphql";
import type { ProjectSettings } from "./useProjects";

/** The form of a project, its rules for phone meetings beside the rest. Times are HH:MM on the project's clock. */
export type ProjectValues = {
  name: string;
  crmId: string | null;
  memberIds: string[];
  dialling: boolean;
  days: Weekday[];
  from: string;
  to: string;
  timezone: string;
  presentedNumber: string;
  tries: number | string;
  pauseMinutes: number | string;
  kinds: AccountKind[];
  stageIds: string[];
};

export function valuesOf({ name, crm, members, phoneMeetings }: ProjectSettings): ProjectValues {
  const { dialling, days, from, to, timezone, presentedNumber, tries, pauseMinutes, kinds, stages } =
    phoneMeetings;
  return {
    name,
    crmId: crm?.id ?? null,
    memberIds: members.map((member) => member.id),
    dialling,
    days: [...days],
    from,
    to,
    timezone,
    presentedNumber,
    tries,
    pauseMinutes,
    kinds: [...kinds],
    stageIds: stages.map((stage) => stage.id),
  };
}

type Changed = Partial<ProjectValues> & { id: string; expectedVersion?: number };

/** The changed values as the API takes them; an emptied number field is none, which the API refuses in words. */
export function patchOf({ id, expectedVersion, name, crmId, memberIds, ...rules }: Changed): ProjectPatch {
  const { tries, pauseMinutes, ...rest } = rules;
  const numbers = {
    ...(tries === undefined ? {} : { tries: Number(tries) }),
    ...(pauseMinutes === undefined ? {} : { pauseMinutes: Number(pauseMinutes) }),
  };
  return {
    id,
    ...(expectedVersion === undefined ? {} : { expectedVersion }),
    ...(name === undefined ? {} : { name }),
    ...(crmId === undefined ? {} : { crmId }),
    ...(memberIds === undefined ? {} : { memberIds }),
    ...(Object.keys(rules).length === 0 ? {} : { phoneMeetings: { ...rest, ...numbers } }),
  };
}
