import { useLingui } from "@lingui/react/macro";
import type { OrganizationLookAlikesQuery } from "~/gql/graphql";
import { LOOK_ALIKE_WORDS } from "~/lib/lookAlikeWords";
import { LookAlikeList } from "~/ui/record/LookAlikeList";

type OrganizationLookAlikesProps = { found: OrganizationLookAlikesQuery["organizationLookAlikes"] };

/** What may be the one that is being added. */
export function OrganizationLookAlikes({ found: { nodes, blocked } }: OrganizationLookAlikesProps) {
  const { t, i18n } = useLingui();
  return (
    <LookAlikeList
      title={t`Perhaps it is here already`}
      blocked={
        blocked
          ? t`An organization with this tax id, number or e-mail is here already, and your roles do not let you save it twice.`
          : null
      }
      square
      alike={nodes.map(({ organization, reasons }) => ({
        id: organization.id,
        to: `/organizations/${encodeURIComponent(organization.id)}`,
        name: organization.displayName,
        initials: organization.initials,
        picture: organization.avatar?.small ?? null,
        about: organization.city,
        reasons: reasons.map((reason) => i18n._(LOOK_ALIKE_WORDS[reason])),
      }))}
    />
  );
}
