import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "urql";
import { graphql } from "~/gql";
import type { OrganizationLookAlikesQuery } from "~/gql/graphql";
import { type NewOrganization, worthComparing } from "./newOrganization";

const LOOK_ALIKES = graphql(`
  query OrganizationLookAlikes($input: OrganizationLookAlikeInput!) {
    organizationLookAlikes(input: $input) {
      blocked
      nodes {
        reasons
        organization { id displayName initials city avatar { small } }
      }
    }
  }
`);

const PAUSE_MS = 300;
const NOTHING = { nodes: [], blocked: false };

/** What is there already, asked while one types and not with every key. */
export function useOrganizationLookAlikes(
  values: NewOrganization,
  crmId: string | null,
): OrganizationLookAlikesQuery["organizationLookAlikes"] {
  const { name, taxId, number, email, city } = values;
  const typed = JSON.stringify({
    crmId: crmId ?? "",
    name: name.trim(),
    taxId: taxId.trim(),
    phones: number.trim() ? [number.trim()] : [],
    emails: email.trim() ? [email.trim()] : [],
    city: city.trim(),
  });
  const [settled] = useDebouncedValue(typed, PAUSE_MS);
  const pause = crmId === null || !worthComparing(values);
  const [{ data }] = useQuery({
    query: LOOK_ALIKES,
    variables: { input: JSON.parse(settled) },
    pause,
    requestPolicy: "network-only",
  });
  return pause ? NOTHING : (data?.organizationLookAlikes ?? NOTHING);
}
