import { useLingui } from "@lingui/react/macro";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { FormDialog } from "~/ui/FormDialog";
import { MEETING_FIELDS, MeetingFields } from "./MeetingFields";
import { inputOf, newMeeting } from "./meetingForm";
import type { PickUser } from "./PickUser";
import { timesMissing } from "./timesMissing";
import { type MeetingOptions, useMeetingOptions } from "./useMeetingOptions";

const CREATE = graphql(`
  mutation PhoneMeetingCreate($input: PhoneMeetingInput!) {
    phoneMeetingCreate(input: $input) {
      phoneMeeting { id ...PhoneMeetingParts }
      userErrors { code message path }
    }
  }
`);

type NewMeetingProps = { recordId: string; pickUser: PickUser; onClose: () => void };

/** Plans a phone meeting with a contact or an organization. */
export function NewMeeting({ recordId, pickUser, onClose }: NewMeetingProps) {
  const options = useMeetingOptions(recordId);
  return options ? <NewMeetingDialog options={options} pickUser={pickUser} onClose={onClose} /> : null;
}

type NewMeetingDialogProps = { options: MeetingOptions; pickUser: PickUser; onClose: () => void };

function NewMeetingDialog({ options, pickUser, onClose }: NewMeetingDialogProps) {
  const { t } = useLingui();
  const { me, record, numbers } = options;
  const known = { subject: t`Call with ${record.name}`, number: numbers[0] ?? "", assigneeId: me.id };
  const [begin] = useState(() => newMeeting(new Date()));
  const form = useForm({ initialValues: { ...begin, ...known } });
  const { run, errors: refused, busy } = useAction(CREATE);
  const [incomplete, setIncomplete] = useState(false);
  const errors = incomplete ? timesMissing(form.values, t`Choose a time.`) : refused;
  const submit = async () => {
    const input = inputOf(form.values);
    setIncomplete(input === null);
    if (input === null) return;
    const owner = record.isContact ? { contactId: record.id } : { organizationId: record.id };
    const { payload } = await run({ input: { ...input, ...owner } });
    if (payload) onClose();
  };
  return (
    <FormDialog
      opened
      title={t`Plan a phone meeting`}
      submit={t`Plan`}
      busy={busy}
      dirty={form.isDirty()}
      error={errors.besides(MEETING_FIELDS)}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <MeetingFields form={form} options={options} errors={errors} assignee={me} pickUser={pickUser} />
    </FormDialog>
  );
}
