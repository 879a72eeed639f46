import { useLingui } from "@lingui/react/macro";
import { formatDateTime } from "~/lib/format";
import { localOf } from "~/lib/localTime";
import { EditableText } from "~/ui/fields/EditableText";
import { PickOne } from "~/ui/fields/PickOne";
import { Section } from "~/ui/Section";
import { TicketFacts } from "./TicketFacts";
import type { TicketRecord } from "./TicketRecord";
import { useTicketOptions } from "./useTicketOptions";
import { useTicketSave } from "./useTicketSave";

type TicketDetailsProps = {
  ticket: TicketRecord;
  /** Fields that other features bring: who sees to it, whose it is, tags. */
  assignee: React.ReactNode;
  account: React.ReactNode;
  tags: React.ReactNode;
};

/** A ticket's fields, each edited where it stands. */
export function TicketDetails({ ticket, assignee, account, tags }: TicketDetailsProps) {
  const { t, i18n } = useLingui();
  const save = useTicketSave(ticket);
  const { types, priorities, projects } = useTicketOptions();
  const disabled = !ticket.viewerCan.edit;
  const { dueAt, project } = ticket;
  return (
    <>
      <Section title={t`Details`}>
        <EditableText
          label={t`Subject`}
          field="subject"
          value={ticket.subject}
          wanted
          disabled={disabled}
          onSave={(subject, options) => save({ subject }, options)}
        />
        {assignee}
        <PickOne
          label={t`Type`}
          required
          value={option(ticket.type)}
          options={types.map(option)}
          disabled={disabled}
          onSave={(typeId, options) => save({ typeId }, options)}
        />
        <PickOne
          label={t`Priority`}
          value={ticket.priority ? option(ticket.priority) : null}
          options={priorities.map(option)}
          disabled={disabled}
          onSave={(priorityId, options) => save({ priorityId }, options)}
        />
        <EditableText
          label={t`Due`}
          field="dueAt"
          kind="moment"
          value={dueAt ? localOf(dueAt) : ""}
          shown={dueAt ? formatDateTime(dueAt, i18n.locale) : undefined}
          disabled={disabled}
          onSave={(due, options) => save({ dueAt: due === "" ? null : due }, options)}
        />
      </Section>
      <Section title={t`Whose it is`}>
        {account}
        <PickOne
          label={t`Project`}
          value={project ? option(project) : null}
          options={projects.filter(({ crm }) => crm?.id === ticket.crm.id).map(option)}
          disabled={disabled}
          onSave={(projectId, options) => save({ projectId }, options)}
        />
        {tags}
      </Section>
      <TicketFacts ticket={ticket} />
    </>
  );
}

const option = ({ id, name, colour }: { id: string; name: string; colour?: string }) => ({
  id,
  label: name,
  ...(colour === undefined ? {} : { colour }),
});
