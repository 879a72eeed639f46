import { useLingui } from "@lingui/react/macro";
import { ContactPick } from "~/features/contacts/ContactPick";
import { AssigneePick } from "~/features/identity/AssigneePick";
import { OrganizationPick } from "~/features/organizations/OrganizationPick";
import { TagPick } from "~/features/tags/TagPick";
import { TicketDetails } from "~/features/tickets/TicketDetails";
import type { TicketRecord } from "~/features/tickets/TicketRecord";
import { useTicketSave } from "~/features/tickets/useTicketSave";
import { mainOf } from "~/lib/mainOf";
import { Property } from "~/ui/fields/Property";
import { MainDial } from "~/ui/MainDial";
import styles from "./TicketSummary.module.css";

/** A ticket's fields, with those that other features bring. */
export function TicketSummary({ ticket }: { ticket: TicketRecord }) {
  const { t } = useLingui();
  const save = useTicketSave(ticket);
  const { crm } = ticket;
  const disabled = !ticket.viewerCan.edit;
  return (
    <TicketDetails
      ticket={ticket}
      assignee={
        <AssigneePick
          label={t`Assignee`}
          user={ticket.assignee ?? null}
          disabled={disabled}
          onSave={(assigneeId, options) => save({ assigneeId }, options)}
        />
      }
      account={
        <>
          <ContactPick
            contact={ticket.contact ?? null}
            crmId={crm.id}
            disabled={disabled}
            onSave={(contactId, options) => save({ contactId }, options)}
          />
          {ticket.contact && mainOf(ticket.contact.phones) && (
            <Property label={t`Number`}>
              <span className={styles.number}>
                {mainOf(ticket.contact.phones)?.national}
                <MainDial phones={ticket.contact.phones} contactId={ticket.contact.id} />
              </span>
            </Property>
          )}
          <OrganizationPick
            organization={ticket.organization ?? null}
            crmId={crm.id}
            disabled={disabled}
            onSave={(organizationId, options) => save({ organizationId }, options)}
          />
        </>
      }
      tags={
        <TagPick
          tags={ticket.tags}
          all={crm.tags}
          disabled={disabled}
          onSave={(tagIds, options) => save({ tagIds }, options)}
        />
      }
    />
  );
}
