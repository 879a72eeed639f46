import { graphql, readFragment } from "~/gql";
import type { CrmSettingsFragment } from "~/gql/graphql";
import { useFormQuery } from "~/lib/graphql/useFormQuery";

/** What a Crm's own settings show and its update answers with. */
export const CRM_SETTINGS = graphql(`
  fragment CrmSettings on Crm {
    id version name region showCallerFields organizationRegister
    baseKind baseValues { key value filled }
  }
`);

const CRM = graphql(
  `query SettingsCrm($id: ID!) { node(id: $id) { __typename id ... on Crm { ...CrmSettings } } }`,
);

export const UPDATE_CRM = graphql(`
  mutation CrmUpdate($input: CrmPatch!) {
    crmUpdate(input: $input) { crm { id ...CrmSettings } userErrors { code message path } }
  }
`);

export type CrmSettings = CrmSettingsFragment;

type OneCrm = {
  /** Null when there is no such Crm; undefined until that is known. */
  crm: CrmSettings | null | undefined;
  reload: () => Promise<void>;
  round: number;
};

/** One Crm's settings. */
export function useCrm(id: string): OneCrm {
  const { data, reload, round } = useFormQuery(CRM, { id });
  const node = data?.node;
  const crm = node?.__typename === "Crm" ? readFragment(CRM_SETTINGS, node) : null;
  return { crm: data ? crm : undefined, reload, round };
}
