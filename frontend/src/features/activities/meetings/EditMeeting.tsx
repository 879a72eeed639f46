import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { FormDialog } from "~/ui/FormDialog";
import { EditConflict } from "~/ui/fields/EditConflict";
import { useRecordForm } from "~/ui/useRecordForm";
import { MEETING_FIELDS, MeetingFields } from "./MeetingFields";
import type { Meeting } from "./meeting";
import { inputOf, patchOf, valuesOf } from "./meetingForm";
import type { PickUser } from "./PickUser";
import { timesMissing } from "./timesMissing";
import { type MeetingOptions, useMeetingOptions } from "./useMeetingOptions";

const UPDATE = graphql(`
  mutation PhoneMeetingUpdate($input: PhoneMeetingPatch!) {
    phoneMeetingUpdate(input: $input) {
      phoneMeeting { id ...PhoneMeetingParts }
      userErrors { code message path }
    }
  }
`);

type EditMeetingProps = { meeting: Meeting; recordId: string; pickUser: PickUser; onClose: () => void };

export function EditMeeting({ recordId, ...rest }: EditMeetingProps) {
  const options = useMeetingOptions(recordId);
  return options ? <EditMeetingDialog options={options} {...rest} /> : null;
}

type EditMeetingDialogProps = Omit<EditMeetingProps, "recordId"> & { options: MeetingOptions };

function EditMeetingDialog({ meeting, options, pickUser, onClose }: EditMeetingDialogProps) {
  const { t } = useLingui();
  const { form, patch } = useRecordForm(meeting, valuesOf);
  const { run, errors: refused, busy } = useAction(UPDATE);
  const [incomplete, setIncomplete] = useState(false);
  const errors = incomplete ? timesMissing(form.values, t`Choose a time.`) : refused;
  const save = async (force: boolean) => {
    const complete = inputOf(form.values) !== null;
    setIncomplete(!complete);
    if (!complete) return;
    const { payload } = await run({ input: patchOf(patch(force)) });
    if (payload) onClose();
  };
  return (
    <FormDialog
      opened
      title={t`Edit phone meeting`}
      submit={t`Save`}
      busy={busy}
      dirty={form.isDirty()}
      error={errors.conflict ? undefined : errors.besides(MEETING_FIELDS)}
      onSubmit={() => void save(false)}
      onClose={onClose}
    >
      <MeetingFields
        form={form}
        options={options}
        errors={errors}
        assignee={meeting.assignee ?? null}
        pickUser={pickUser}
      />
      {errors.conflict && (
        <EditConflict message={errors.conflict.message} onTheirs={onClose} onMine={() => void save(true)} />
      )}
    </FormDialog>
  );
}
