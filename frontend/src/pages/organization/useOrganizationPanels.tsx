import { useLingui } from "@lingui/react/macro";
import { ActivityPanel } from "~/features/activities/panel/ActivityPanel";
import { FilePanel } from "~/features/files/FilePanel";
import { useFileCount } from "~/features/files/useFileCount";
import { ChangePanel } from "~/features/history/ChangePanel";
import { OrganizationContacts } from "~/features/organizations/OrganizationContacts";
import type { OrganizationRecord } from "~/features/organizations/OrganizationRecord";
import { OrganizationStructure } from "~/features/organizations/OrganizationStructure";
import { useOrganizationCounts } from "~/features/organizations/useOrganizationCounts";
import type { RecordPanel } from "~/ui/recordPanel";
import { CallsPanel } from "../CallsPanel";
import { NotesPanel } from "../NotesPanel";
import { StoryPanel } from "../StoryPanel";
import { useTicketPanel } from "../useTicketPanel";
import { AddBelow } from "./AddBelow";
import { AddContact } from "./AddContact";

/** The sides of an organization's card. */
export function useOrganizationPanels(organization: OrganizationRecord): RecordPanel[] {
  const { t } = useLingui();
  const { id, crm, viewerCan: can } = organization;
  const files = useFileCount(id);
  const tickets = useTicketPanel({
    kind: "organization",
    id,
    name: organization.displayName,
    crmId: organization.crm.id,
  });
  const { contacts, children } = useOrganizationCounts(id);
  return [
    { key: "timeline", label: t`Timeline`, content: <StoryPanel recordId={id} composes={can.note} whole /> },
    {
      key: "contacts",
      label: t`Contacts`,
      count: contacts,
      content: (
        <OrganizationContacts
          id={id}
          action={(first) => <AddContact organizationId={id} crmId={crm.id} first={first} />}
        />
      ),
    },
    {
      key: "calls",
      label: t`Calls and messages`,
      content: <CallsPanel kind="organization" recordId={id} canNote={can.note} />,
    },
    { key: "notes", label: t`Notes`, content: <NotesPanel recordId={id} canNote={can.note} /> },
    {
      key: "activities",
      label: t`Activities`,
      content: <ActivityPanel recordId={id} given={{ organizationId: id }} canPlan={can.plan} />,
    },
    ...tickets,
    {
      key: "files",
      label: t`Files`,
      count: files,
      content: <FilePanel recordId={id} canAttach={can.attach} />,
    },
    {
      key: "structure",
      label: t`Structure`,
      count: children,
      content: (
        <OrganizationStructure
          id={id}
          action={(first) => <AddBelow parentId={id} crm={crm} first={first} />}
        />
      ),
    },
    {
      key: "changes",
      label: t`Changes`,
      wide: true,
      content: <ChangePanel recordId={id} kind="organization" />,
    },
  ];
}
