import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import type { ImportView } from "~/features/imports/importQuery";
import { useImportUndo } from "~/features/imports/useImportUndo";
import { JobReport } from "~/features/jobs/JobReport";
import { JobRow } from "~/features/jobs/JobRow";
import { JOB } from "~/features/jobs/job";
import { readFragment } from "~/gql";
import { ConfirmDialog } from "~/ui/ConfirmDialog";
import { ErrorLine } from "~/ui/ErrorLine";
import styles from "./ImportsPage.module.css";

/** Taking an import back: asks first, then says how far it is and what stays because somebody has worked with it. */
export function ImportUndo({ one }: { one: ImportView }) {
  const { t } = useLingui();
  const [open, setOpen] = useState<"question" | "report" | null>(null);
  const { run, errors, busy } = useImportUndo(one.id);
  const job = readFragment(JOB, one.undo);
  const close = () => setOpen(null);
  const undo = async () => {
    if (await run()) close();
  };
  return (
    <>
      {job && (
        <ul className={styles.undo} aria-label={t`Undo of the import`}>
          <JobRow job={job} onReport={() => setOpen("report")} />
        </ul>
      )}
      {one.canUndo && (
        <div>
          <Button variant="default" size="xs" onClick={() => setOpen("question")}>
            {t`Undo the import…`}
          </Button>
        </div>
      )}
      <ConfirmDialog
        opened={open === "question"}
        title={t`Undo this import?`}
        confirm={t`Undo the import`}
        danger
        busy={busy}
        onClose={close}
        onConfirm={() => void undo()}
      >
        {one.created > 0 &&
          plural(one.created, {
            one: "# contact that it added goes to the trash, unless somebody has worked with them since. ",
            other: "# contacts that it added go to the trash, unless somebody has worked with them since. ",
          })}
        {one.updated > 0 && t`What it changed becomes what it was, unless somebody has changed it since.`}
        <ErrorLine errors={errors} />
      </ConfirmDialog>
      {open === "report" && job && <JobReport job={job} onClose={close} />}
    </>
  );
}
