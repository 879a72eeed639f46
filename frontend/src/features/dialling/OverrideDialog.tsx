import { useLingui } from "@lingui/react/macro";
import { Textarea } from "@mantine/core";
import { useState } from "react";
import type { Blocked } from "~/lib/dialling";
import { NO_ERRORS } from "~/lib/graphql/userErrors";
import { FormDialog } from "~/ui/FormDialog";
import { WarningIcon } from "~/ui/icons";
import styles from "./OverrideDialog.module.css";

const LEAST = 5;

type OverrideDialogProps = { blocked: Blocked; onDone: () => void; onClose: () => void };

/** What speaks against a call, and the question why one calls all the same. */
export function OverrideDialog({ blocked, onDone, onClose }: OverrideDialogProps) {
  const { t } = useLingui();
  const [reason, setReason] = useState("");
  const [errors, setErrors] = useState(NO_ERRORS);
  const [busy, setBusy] = useState(false);
  const { national, problems, retry } = blocked;
  const send = async () => {
    if (reason.trim().length < LEAST) return;
    setBusy(true);
    const refused = await retry(reason.trim());
    setBusy(false);
    if (refused) setErrors(refused);
    else onDone();
  };
  return (
    <FormDialog
      opened
      title={t`Call ${national} all the same?`}
      submit={t`Call all the same`}
      busy={busy}
      blocked={reason.trim().length < LEAST}
      dirty={false}
      error={errors.besides(["overrideReason"])}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <ul className={styles.problems}>
        {problems.map(({ code, sentence }) => (
          <li key={code} className={styles.problem}>
            <WarningIcon size={16} aria-hidden />
            {sentence}
          </li>
        ))}
      </ul>
      <Textarea
        label={t`Why you call`}
        description={t`It stands on the timeline, with your name.`}
        autosize
        minRows={2}
        maxLength={500}
        data-autofocus
        value={reason}
        error={errors.at("overrideReason")}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.shiftKey) return;
          event.preventDefault();
          event.currentTarget.form?.requestSubmit();
        }}
      />
    </FormDialog>
  );
}
