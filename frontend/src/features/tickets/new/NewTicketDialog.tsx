import { useLingui } from "@lingui/react/macro";
import { isNotEmpty, useForm } from "@mantine/form";
import { useState } from "react";
import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { uniqueKey } from "~/lib/uniqueKey";
import { FormDialog } from "~/ui/FormDialog";
import { NewTicketFields } from "./NewTicketFields";
import { inputOf, newTicket, type TicketOf } from "./newTicket";
import type { TicketSlots } from "./slots";

const CREATE = graphql(`
  mutation TicketCreate($input: TicketInput!) {
    ticketCreate(input: $input) {
      ticket { id title ...TicketRecord }
      userErrors { code message path }
    }
  }
`);

const FIELDS = [
  "subject",
  "description",
  "crmId",
  "typeId",
  "priorityId",
  "assigneeId",
  "contactId",
  "organizationId",
  "dueAt",
];

type NewTicketDialogProps = {
  me: { id: string; name: string };
  crms: readonly { id: string; name: string }[];
  defaultCrmId: string | null;
  /** Whose card it is opened from; null: from none. */
  of: TicketOf | null;
  /** Tied to them to begin with, as after a call. */
  tied?: boolean;
  callIds?: readonly string[];
  slots: TicketSlots;
  onClose: () => void;
  onCreated: (ticket: { id: string; title: string }) => void;
};

/** Asks for what a ticket begins with; everything else waits in its tab. */
export function NewTicketDialog(props: NewTicketDialogProps) {
  const { me, crms, defaultCrmId, of, tied = false, callIds = [], slots, onClose, onCreated } = props;
  const { t } = useLingui();
  const [idempotencyKey] = useState(uniqueKey);
  const form = useForm({
    initialValues: newTicket(me.id, tied),
    validate: { subject: isNotEmpty(t`Say what it is about.`) },
  });
  const { run, errors, busy } = useAction(CREATE);
  const crmId = of?.crmId ?? form.values.crmId ?? defaultCrmId ?? crms[0]?.id ?? null;
  const create = async () => {
    if (form.validate().hasErrors) return;
    const input = inputOf({ ...form.values, crmId }, of);
    const { payload } = await run({ input: { ...input, callIds: [...callIds], idempotencyKey } });
    if (payload?.ticket) onCreated(payload.ticket);
  };
  return (
    <FormDialog
      opened
      title={t`New ticket`}
      submit={t`Create ticket`}
      busy={busy}
      dirty={form.isDirty()}
      error={errors.beyond(FIELDS)}
      onSubmit={() => void create()}
      onClose={onClose}
    >
      <NewTicketFields
        form={form}
        errors={errors}
        me={me}
        crms={of ? [] : crms}
        crmId={crmId}
        of={of}
        slots={slots}
        onSubmit={() => void create()}
      />
    </FormDialog>
  );
}
