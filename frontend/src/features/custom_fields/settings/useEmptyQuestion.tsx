import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { UserErrors } from "~/lib/graphql/userErrors";
import { ConfirmDialog } from "~/ui/ConfirmDialog";

type Question = { message: string; answer: (anyway: boolean) => void };

type EmptyQuestion = {
  dialog: React.ReactNode;
  /** Tries; when records without a value stand in the way, asks, and tries again over them. */
  saving: (attempt: (acceptEmpty: boolean) => Promise<UserErrors>) => Promise<UserErrors>;
};

/** "Required" over records that have nothing there: the server counts them, and a person decides. */
export function useEmptyQuestion(): EmptyQuestion {
  const { t } = useLingui();
  const [question, setQuestion] = useState<Question | null>(null);
  const [busy, setBusy] = useState(false);
  const saving: EmptyQuestion["saving"] = async (attempt) => {
    const errors = await attempt(false);
    const empty = errors.all.find(({ code }) => code === "EMPTY_RECORDS");
    if (!empty) return errors;
    const anyway = await new Promise<boolean>((answer) => setQuestion({ message: empty.message, answer }));
    setBusy(anyway);
    const answered = anyway ? await attempt(true) : errors;
    setQuestion(null);
    setBusy(false);
    return answered;
  };
  const dialog = (
    <ConfirmDialog
      opened={question !== null}
      title={t`Make it required all the same?`}
      confirm={t`Make it required`}
      busy={busy}
      onClose={() => question?.answer(false)}
      onConfirm={() => question?.answer(true)}
    >
      {question?.message}
    </ConfirmDialog>
  );
  return { dialog, saving };
}
