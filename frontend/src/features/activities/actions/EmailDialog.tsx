import { useLingui } from "@lingui/react/macro";
import { Checkbox, Select, Stack, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { mainOf } from "~/lib/mainOf";
import { mailHref, openOutside } from "~/lib/outside";
import { FormDialog } from "~/ui/FormDialog";
import { useLogging } from "../events/useLogging";
import type { Email, ReachRecord } from "./record";

type EmailDialogProps = {
  record: ReachRecord;
  emails: readonly Email[];
  /** Why Ringbook does not send it itself. */
  notice: React.ReactNode;
  onClose: () => void;
};

/** An e-mail, written here, sent by the mail program of whoever writes it. */
export function EmailDialog({ record, emails, notice, onClose }: EmailDialogProps) {
  const { t } = useLingui();
  const canLog = record.viewerCan.note;
  const form = useForm({
    initialValues: { to: mainOf(emails)?.address ?? "", subject: "", text: "", logged: canLog },
  });
  const { log, errors, busy } = useLogging(record.id);
  const { to, subject, text, logged } = form.values;
  const send = async () => {
    const body = [subject.trim(), text.trim()].filter(Boolean).join("\n\n");
    if (logged && !(await log({ kind: "EMAIL", direction: "OUT", outcome: "SENT", body }))) return;
    openOutside(mailHref(to, subject.trim(), text));
    onClose();
  };
  return (
    <FormDialog
      opened
      title={t`E-mail to ${record.displayName}`}
      submit={t`Open in mail program`}
      busy={busy}
      dirty={subject !== "" || text !== ""}
      error={errors.besides(["body"])}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <Stack gap="sm">
        {notice}
        <Select
          label={t`To`}
          allowDeselect={false}
          data={emails.map(({ address }) => address)}
          {...form.getInputProps("to")}
        />
        <TextInput label={t`Subject`} autoComplete="off" data-autofocus {...form.getInputProps("subject")} />
        <Textarea
          label={t`Text`}
          autosize
          minRows={6}
          maxRows={16}
          {...form.getInputProps("text")}
          error={errors.at("body")}
        />
        {canLog && (
          <Checkbox
            label={t`Log it on the timeline`}
            {...form.getInputProps("logged", { type: "checkbox" })}
          />
        )}
      </Stack>
    </FormDialog>
  );
}
