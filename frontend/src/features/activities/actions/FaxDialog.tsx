import { useLingui } from "@lingui/react/macro";
import { Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { FormDialog } from "~/ui/FormDialog";
import { useLogging } from "../events/useLogging";
import { NumberChoice } from "./NumberChoice";
import type { Phone, ReachRecord } from "./record";

type FaxDialogProps = {
  record: ReachRecord;
  /** At least one, the likeliest first. */
  numbers: readonly Phone[];
  /** Why Ringbook does not send it itself. */
  notice: React.ReactNode;
  onClose: () => void;
};

/** A fax that was sent on some machine: to which number, and what it said. */
export function FaxDialog({ record, numbers, notice, onClose }: FaxDialogProps) {
  const { t } = useLingui();
  const [text, setText] = useState("");
  const [picked, setPicked] = useState<Phone | null>(null);
  const chosen = picked ?? numbers[0];
  const { log, errors, busy } = useLogging(record.id);
  if (!chosen) return null;
  const submit = async () => {
    const body = [chosen.national, text.trim()].filter(Boolean).join("\n\n");
    if (await log({ kind: "FAX", direction: "OUT", outcome: "SENT", body })) onClose();
  };
  return (
    <FormDialog
      opened
      title={t`Fax to ${record.displayName}`}
      submit={t`Log fax`}
      busy={busy}
      dirty={text !== ""}
      error={errors.besides(["body"])}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Stack gap="sm">
        {notice}
        <Text size="sm" c="dimmed">
          {t`This logs a fax that you sent yourself.`}
        </Text>
        <NumberChoice numbers={numbers} chosen={chosen} onChoose={setPicked} />
        <Textarea
          label={t`Text`}
          autosize
          minRows={4}
          maxRows={14}
          data-autofocus
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          error={errors.at("body")}
        />
      </Stack>
    </FormDialog>
  );
}
