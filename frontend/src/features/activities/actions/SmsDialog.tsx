import { useLingui } from "@lingui/react/macro";
import { Checkbox, Stack, Textarea } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { openOutside, smsHref } from "~/lib/outside";
import { FormDialog } from "~/ui/FormDialog";
import { useLogging } from "../events/useLogging";
import { NumberChoice } from "./NumberChoice";
import type { Phone, ReachRecord } from "./record";
import { useMarked } from "./useMarked";

type SmsDialogProps = {
  record: ReachRecord;
  /** At least one, the likeliest first. */
  numbers: readonly Phone[];
  /** Why Ringbook does not send it itself. */
  notice: React.ReactNode;
  onClose: () => void;
};

/** An SMS, written here, sent by the program for messages of whoever writes it. */
export function SmsDialog({ record, numbers, notice, onClose }: SmsDialogProps) {
  const { t } = useLingui();
  const canLog = record.viewerCan.note;
  const form = useForm({ initialValues: { text: "", logged: canLog } });
  const [picked, setPicked] = useState<Phone | null>(null);
  const chosen = picked ?? numbers[0];
  const { log, errors, busy } = useLogging(record.id);
  const { unlessMarked, question, asking } = useMarked(t`Write anyway`);
  const { text, logged } = form.values;
  if (!chosen) return null;
  const send = async () => {
    const sms = { kind: "SMS", direction: "OUT", outcome: "SENT", body: text.trim() } as const;
    if (logged && !(await log(sms))) return;
    openOutside(smsHref(chosen.e164 ?? chosen.number, text.trim()));
    onClose();
  };
  return (
    <>
      <FormDialog
        opened={!asking}
        title={t`SMS to ${record.displayName}`}
        submit={t`Open in the program for messages`}
        busy={busy}
        dirty={text !== ""}
        error={errors.besides(["body"])}
        onSubmit={() => unlessMarked(chosen, () => void send())}
        onClose={onClose}
      >
        <Stack gap="sm">
          {notice}
          <NumberChoice numbers={numbers} chosen={chosen} onChoose={setPicked} />
          <Textarea
            label={t`Text`}
            autosize
            minRows={3}
            maxRows={10}
            data-autofocus
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
      {question}
    </>
  );
}
