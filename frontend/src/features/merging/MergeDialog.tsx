import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { Button, Modal } from "@mantine/core";
import { useState } from "react";
import { useQuery } from "urql";
import { ErrorLine } from "~/ui/ErrorLine";
import type { Opened } from "~/ui/record/opened";
import { tellUndo } from "~/ui/record/tellUndo";
import { useFocusBack } from "~/ui/useFocusBack";
import { useNarrow } from "~/ui/useNarrow";
import { type Choices, inputOf, others } from "./choices";
import styles from "./MergeDialog.module.css";
import { MergeTable } from "./MergeTable";
import { type MergedKind, PREVIEW } from "./merge";
import { useMerge, useUndoMerge } from "./useMerge";
import { useMerged } from "./useMerged";

type MergeDialogProps = {
  kind: MergedKind;
  /** Two to ten; the first one stays unless another is chosen. */
  ids: readonly string[];
  /** dropped: who is gone now, for what still shows them. */
  onMerged: (survivor: Opened, dropped: readonly string[]) => void;
  onClose: () => void;
};

/** Records side by side: who stays, and whose value of each field. */
export function MergeDialog({ kind, ids, onMerged, onClose }: MergeDialogProps) {
  const { t } = useLingui();
  const narrow = useNarrow();
  const [keep, setKeep] = useState(ids[0] ?? "");
  const [choices, setChoices] = useState<Choices>({});
  const dropIds = others(ids, keep);
  const records = useMerged(kind, ids);
  const [{ data, error, stale }, again] = useQuery({
    query: PREVIEW,
    variables: { keepId: keep, dropIds },
    requestPolicy: "cache-and-network",
  });
  const { run, errors, busy } = useMerge(kind);
  const { undo } = useUndoMerge();
  useFocusBack(true);
  const preview = data?.mergePreview;
  const count = ids.length;
  const words =
    kind === "contact"
      ? plural(count, { one: "Merge # contact", other: "Merge # contacts" })
      : plural(count, { one: "Merge # organization", other: "Merge # organizations" });
  const merge = async () => {
    const survived = await run({ keepId: keep, dropIds, choices: inputOf(choices, preview?.fields ?? []) });
    if (!survived) return;
    const { displayName } = survived.record;
    onMerged(survived.record, dropIds);
    tellUndo(t`Merged into ${displayName}`, () => undo(survived.mergeId));
  };
  return (
    <Modal
      opened
      onClose={busy ? () => undefined : onClose}
      title={words}
      size={Math.min(1240, 250 + 270 * count)}
      fullScreen={narrow}
      closeButtonProps={{ "aria-label": t`Close` }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void merge();
        }}
      >
        {records && preview ? (
          <MergeTable
            records={records}
            keep={keep}
            fields={preview.fields}
            moved={preview.moved}
            choices={choices}
            disabled={busy}
            onKeep={setKeep}
            onChoose={(key, recordId) => setChoices({ ...choices, [key]: recordId })}
          />
        ) : (
          <p className={styles.waiting} role="status">
            {error ? (error.graphQLErrors[0]?.message ?? t`The server did not answer.`) : t`Loading…`}
          </p>
        )}
        <ErrorLine errors={errors} />
        <div className={styles.buttons}>
          <p className={styles.note}>{t`It can be undone for 30 days.`}</p>
          <Button variant="default" onClick={onClose} disabled={busy}>{t`Cancel`}</Button>
          {error && !preview ? (
            <Button onClick={() => again({ requestPolicy: "network-only" })}>{t`Try again`}</Button>
          ) : (
            <Button type="submit" loading={busy} disabled={!preview || stale}>
              {words}
            </Button>
          )}
        </div>
      </form>
    </Modal>
  );
}
