import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "urql";
import { graphql } from "~/gql";
import type { ContactLookAlikesQuery } from "~/gql/graphql";
import { type NewContact, worthComparing } from "./newContact";

const LOOK_ALIKES = graphql(`
  query ContactLookAlikes($input: LookAlikeInput!) {
    contactLookAlikes(input: $input) {
      blocked
      nodes {
        reasons
        contact { id displayName initials city avatar { small } organization { id displayName } }
      }
    }
  }
`);

const PAUSE_MS = 300;
const NOBODY = { nodes: [], blocked: false };

/** Who is there already, asked while one types and not with every key. */
export function useLookAlikes(
  values: NewContact,
  crmId: string | null,
  organizationId: string | undefined,
): ContactLookAlikesQuery["contactLookAlikes"] {
  const { firstName, lastName, number, email } = values;
  const typed = JSON.stringify({
    crmId: crmId ?? "",
    firstName: firstName.trim(),
    lastName: lastName.trim(),
    phones: number.trim() ? [number.trim()] : [],
    emails: email.trim() ? [email.trim()] : [],
    ...(organizationId === undefined ? {} : { organizationId }),
  });
  const [settled] = useDebouncedValue(typed, PAUSE_MS);
  const pause = crmId === null || !worthComparing(values);
  const [{ data }] = useQuery({
    query: LOOK_ALIKES,
    variables: { input: JSON.parse(settled) },
    pause,
    requestPolicy: "network-only",
  });
  return pause ? NOBODY : (data?.contactLookAlikes ?? NOBODY);
}
