import { useLingui } from "@lingui/react/macro";
import type { ContactLookAlikesQuery } from "~/gql/graphql";
import { LOOK_ALIKE_WORDS } from "~/lib/lookAlikeWords";
import { LookAlikeList } from "~/ui/record/LookAlikeList";

type ContactLookAlikesProps = { found: ContactLookAlikesQuery["contactLookAlikes"] };

/** Who may be the one that is being added. */
export function ContactLookAlikes({ found: { nodes, blocked } }: ContactLookAlikesProps) {
  const { t, i18n } = useLingui();
  return (
    <LookAlikeList
      title={t`Perhaps they are here already`}
      blocked={
        blocked
          ? t`Somebody with this number or e-mail is here already, and your roles do not let you save them twice.`
          : null
      }
      alike={nodes.map(({ contact, reasons }) => ({
        id: contact.id,
        to: `/contacts/${encodeURIComponent(contact.id)}`,
        name: contact.displayName,
        initials: contact.initials,
        picture: contact.avatar?.small ?? null,
        about: [contact.organization?.displayName, contact.city].filter(Boolean).join(" · "),
        reasons: reasons.map((reason) => i18n._(LOOK_ALIKE_WORDS[reason])),
      }))}
    />
  );
}
