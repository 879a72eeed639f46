import { useLingui } from "@lingui/react/macro";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { FormDialog } from "~/ui/FormDialog";
import { EVENT_FIELDS, EventFields } from "./EventFields";
import { type EventValues, inputOf, lengthReads, newEvent } from "./eventForm";
import { useLogging } from "./useLogging";

type LogEventProps = {
  recordId: string;
  /** What is known already: that it was a call, and when. */
  given?: Partial<EventValues>;
  onClose: () => void;
};

/** Logs a call, an e-mail, an SMS or a fax that happened outside. */
export function LogEvent({ recordId, given, onClose }: LogEventProps) {
  const { t } = useLingui();
  const [begin] = useState(() => newEvent(new Date()));
  const form = useForm<EventValues>({ initialValues: { ...begin, ...given } });
  const { log, errors, busy } = useLogging(recordId);
  const [unread, setUnread] = useState(false);
  const submit = async () => {
    const reads = lengthReads(form.values);
    setUnread(!reads);
    if (reads && (await log(inputOf(form.values)))) onClose();
  };
  return (
    <FormDialog
      opened
      title={t`Log event`}
      submit={t`Log it`}
      busy={busy}
      dirty={form.isDirty()}
      error={errors.besides(EVENT_FIELDS)}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <EventFields form={form} errors={errors} unread={unread} />
    </FormDialog>
  );
}
