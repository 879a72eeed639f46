import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { graphql, readFragment } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { FormDialog } from "~/ui/FormDialog";
import { EditConflict } from "~/ui/fields/EditConflict";
import { useRecordForm } from "~/ui/useRecordForm";
import { EVENT_FIELDS, EventFields } from "./EventFields";
import { lengthReads, patchOf, valuesOf } from "./eventForm";
import { LOGGED_EVENT, type LoggedEvent } from "./loggedEvent";

const UPDATE = graphql(`
  mutation LoggedEventUpdate($input: LoggedEventPatch!) {
    loggedEventUpdate(input: $input) {
      loggedEvent { id ...LoggedEventParts }
      userErrors { code message path }
    }
  }
`);

/** Corrects what was logged. */
export function EditEvent({ event, onClose }: { event: LoggedEvent; onClose: () => void }) {
  const { t } = useLingui();
  const { form, patch } = useRecordForm(event, valuesOf);
  const { run, errors, busy } = useAction(UPDATE);
  const [unread, setUnread] = useState(false);
  const submit = async (force: boolean) => {
    const reads = lengthReads(form.values);
    setUnread(!reads);
    if (!reads) return;
    const { id, expectedVersion, ...touched } = patch(force);
    const expected = expectedVersion === undefined ? {} : { expectedVersion };
    const changes = patchOf(form.values, Object.keys(touched));
    const { payload } = await run({ input: { id, ...expected, ...changes } });
    if (readFragment(LOGGED_EVENT, payload?.loggedEvent)) onClose();
  };
  return (
    <FormDialog
      opened
      title={t`Edit the log`}
      submit={t`Save`}
      busy={busy}
      dirty={form.isDirty()}
      error={errors.conflict ? undefined : errors.besides(EVENT_FIELDS)}
      conflict={
        errors.conflict && (
          <EditConflict
            message={errors.conflict.message}
            onTheirs={onClose}
            onMine={() => void submit(true)}
          />
        )
      }
      onSubmit={() => void submit(false)}
      onClose={onClose}
    >
      <EventFields form={form} errors={errors} unread={unread} />
    </FormDialog>
  );
}
