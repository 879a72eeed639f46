import type { OrganizationFilter } from "~/gql/graphql";
import type { Asked } from "./useWordGroups";

/** What the list is asked for; null when there are no conditions. */
export function filterOf(
  search: string,
  { stage, tag, mine }: Asked,
  further: Pick<OrganizationFilter, "customFields">,
): OrganizationFilter | null {
  const filter = {
    ...(search ? { search } : {}),
    ...(stage ? { stage: { eq: stage } } : {}),
    ...(tag ? { tags: { eq: tag } } : {}),
    ...(mine ? { managers: { me: true } } : {}),
    ...further,
  };
  return Object.keys(filter).length > 0 ? filter : null;
}
