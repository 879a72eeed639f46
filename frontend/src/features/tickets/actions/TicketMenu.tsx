import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { DeleteIcon, LinkIcon } from "~/ui/icons";
import { copyLink } from "~/ui/record/copyLink";
import { type Deed, RecordMenu } from "~/ui/record/RecordMenu";
import type { TicketRecord } from "../TicketRecord";
import { DeleteTicket } from "./DeleteTicket";

type TicketMenuProps = {
  ticket: TicketRecord;
  /** What other features can do with it; they stand first. */
  further: readonly Deed[];
  onDeleted: () => void;
};

/** What can be done with a ticket as a whole. */
export function TicketMenu({ ticket, further, onDeleted }: TicketMenuProps) {
  const { t } = useLingui();
  const [deleting, setDeleting] = useState(false);
  const link: Deed = { key: "link", label: t`Copy the link`, icon: LinkIcon, run: () => void copyLink() };
  const remove: Deed = {
    key: "delete",
    label: t`Delete…`,
    icon: DeleteIcon,
    danger: true,
    run: () => setDeleting(true),
  };
  const deeds = [...further, link, ...(ticket.viewerCan.delete ? [remove] : [])];
  return (
    <>
      <RecordMenu name={ticket.title} deeds={deeds} />
      {deleting && <DeleteTicket ticket={ticket} onClose={() => setDeleting(false)} onDeleted={onDeleted} />}
    </>
  );
}
