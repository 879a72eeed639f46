import type { ContactRowFragment } from "~/gql/graphql";
import { mainOf } from "~/lib/mainOf";
import { Avatar } from "~/ui/Avatar";
import { DotLabel } from "~/ui/Dot";
import { RowCard } from "~/ui/RowCard";

/** A contact in a list on a narrow screen. */
export function ContactCard({ contact }: { contact: ContactRowFragment }) {
  return (
    <RowCard
      avatar={<Avatar name={contact.displayName} initials={contact.initials} size="md" />}
      title={contact.displayName}
      aside={mainOf(contact.phones)?.national}
      under={[contact.organization?.displayName, contact.city].filter(Boolean).join(" · ")}
      underAside={contact.stage && <DotLabel colour={contact.stage.colour}>{contact.stage.name}</DotLabel>}
    />
  );
}
