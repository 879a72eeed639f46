import { useLingui } from "@lingui/react/macro";
import { ActivityPanel } from "~/features/activities/panel/ActivityPanel";
import { ConsentPanel } from "~/features/consents/ConsentPanel";
import type { ContactRecord } from "~/features/contacts/ContactRecord";
import { RelationPanel } from "~/features/contacts/relations/RelationPanel";
import { FilePanel } from "~/features/files/FilePanel";
import { useFileCount } from "~/features/files/useFileCount";
import { ChangePanel } from "~/features/history/ChangePanel";
import type { RecordPanel } from "~/ui/recordPanel";
import { CallsPanel } from "../CallsPanel";
import { NotesPanel } from "../NotesPanel";
import { StoryPanel } from "../StoryPanel";
import { useTicketPanel } from "../useTicketPanel";

/** The sides of a contact's card. */
export function useContactPanels(contact: ContactRecord): RecordPanel[] {
  const { t } = useLingui();
  const { id, viewerCan: can } = contact;
  const files = useFileCount(id);
  const tickets = useTicketPanel({ kind: "contact", id, name: contact.displayName, crmId: contact.crm.id });
  return [
    { key: "timeline", label: t`Timeline`, content: <StoryPanel recordId={id} composes={can.note} whole /> },
    {
      key: "calls",
      label: t`Calls and messages`,
      content: <CallsPanel kind="contact" recordId={id} canNote={can.note} />,
    },
    { key: "notes", label: t`Notes`, content: <NotesPanel recordId={id} canNote={can.note} /> },
    {
      key: "activities",
      label: t`Activities`,
      content: <ActivityPanel recordId={id} given={{ contactId: id }} canPlan={can.plan} />,
    },
    ...tickets,
    {
      key: "files",
      label: t`Files`,
      count: files,
      content: <FilePanel recordId={id} canAttach={can.attach} />,
    },
    {
      key: "related",
      label: t`Related`,
      content: <RelationPanel contactId={id} canEdit={can.edit} />,
    },
    { key: "consents", label: t`Consents`, content: <ConsentPanel contactId={id} canEdit={can.edit} /> },
    {
      key: "changes",
      label: t`Changes`,
      wide: true,
      content: <ChangePanel recordId={id} kind="contact" />,
    },
  ];
}
