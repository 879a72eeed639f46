import { graphql } from "~/gql";
import type { SettingsCrmsQuery } from "~/gql/graphql";
import { useFormQuery } from "~/lib/graphql/useFormQuery";

const CRMS = graphql(`query SettingsCrms { crms { id name region baseKind stages { id } } }`);

export type Crm = SettingsCrmsQuery["crms"][number];

/** All Crms, for their list. */
export const useCrms = () => useFormQuery(CRMS, {});
