import { graphql } from "~/gql";
import type { SettingsCrmsQuery } from "~/gql/graphql";
import { useFormQuery } from "~/lib/graphql/useFormQuery";

const CRMS = graphql(`
  query SettingsCrms {
    crms {
      id version name region
      stages { id version name colour flag rank inKanban }
      positions { id version name }
      sources { id version name system hidden }
      tags { id version name colour }
    }
  }
`);

export type Crm = SettingsCrmsQuery["crms"][number];

/** All Crms with their dictionaries. */
export const useCrms = () => useFormQuery(CRMS, {});
