import type { ContactRowFragment } from "~/gql/graphql";
import { mainOf } from "~/lib/mainOf";
import { Avatar } from "~/ui/Avatar";
import { DotLabel } from "~/ui/Dot";
import { RowCard } from "~/ui/RowCard";
import { TypeMark } from "./TypeMark";

/** A contact in a list on a narrow screen. */
export function ContactCard({ contact }: { contact: ContactRowFragment }) {
  return (
    <RowCard
      avatar={
        <Avatar
          name={contact.displayName}
          initials={contact.initials}
          src={contact.avatar?.small}
          size="md"
        />
      }
      title={
        <>
          {contact.displayName} <TypeMark type={contact.personType} />
        </>
      }
      aside={mainOf(contact.phones ?? [])?.national}
      under={[contact.organization?.displayName, contact.city].filter(Boolean).join(" · ")}
      underAside={contact.stage && <DotLabel colour={contact.stage.colour}>{contact.stage.name}</DotLabel>}
    />
  );
}
