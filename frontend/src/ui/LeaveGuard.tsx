import { useLingui } from "@lingui/react/macro";
import { useBlocker } from "@tanstack/react-router";
import { useEffect } from "react";
import { holdUnsaved } from "~/lib/unsaved";
import { ConfirmDialog } from "./ConfirmDialog";

/** While something on the page is unsaved: going elsewhere asks first, and nothing opens in front by itself. */
export function LeaveGuard({ unsaved }: { unsaved: boolean }) {
  const { t } = useLingui();
  useEffect(() => (unsaved ? holdUnsaved() : undefined), [unsaved]);
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: () => unsaved,
    enableBeforeUnload: unsaved,
    withResolver: true,
  });
  return (
    <ConfirmDialog
      opened={status === "blocked"}
      title={t`Leave without saving?`}
      confirm={t`Discard and leave`}
      danger
      onClose={() => reset?.()}
      onConfirm={() => proceed?.()}
    >
      {t`What you changed here has not been saved.`}
    </ConfirmDialog>
  );
}
