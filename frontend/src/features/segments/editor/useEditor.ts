import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { readFragment } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { UserErrors } from "~/lib/graphql/userErrors";
import { SEGMENTATION, type Segmentation, UPDATE } from "../segmentationQuery";
import { type Draft, draftOf } from "./draft";
import { idsOf, inputOf, notNumbers } from "./input";
import { type Preview, usePreview } from "./usePreview";

export type Editor = {
  draft: Draft;
  change: (draft: Partial<Draft>) => void;
  dirty: boolean;
  saving: boolean;
  preview: Preview;
  /** Of the last save, or else of the draft as it stands. */
  errors: UserErrors;
  save: (options: { force: boolean }) => Promise<void>;
  discard: () => void;
};

/** A segmentation while it is edited. What others save is taken over as long as nothing was changed here. */
export function useEditor(crmId: string, latest: Segmentation): Editor {
  const { t, i18n } = useLingui();
  const [seen, setSeen] = useState(latest);
  const [draft, setDraft] = useState(() => draftOf(latest, i18n.locale));
  const { run, busy, errors: refused, forget } = useAction(UPDATE);
  const saving = { crmId, known: idsOf(latest), locale: i18n.locale };
  const input = inputOf(draft, saving);
  const untouched = inputOf(draftOf(seen, i18n.locale), saving);
  const dirty = JSON.stringify(input) !== JSON.stringify(untouched);
  const wrong = notNumbers(input);
  const preview = usePreview(dirty && wrong.length === 0 ? input : null);

  const begin = (segmentation: Segmentation) => {
    setSeen(segmentation);
    setDraft(draftOf(segmentation, i18n.locale));
  };
  if (!dirty && latest.version > seen.version) begin(latest);

  const noNumbers = wrong.map((path) => ({
    code: "NOT_A_NUMBER",
    message: t`Type a number.`,
    path: path.split("."),
  }));
  const save = async ({ force }: { force: boolean }) => {
    if (wrong.length > 0) return;
    const { payload } = await run({
      input: { ...input, ...(force ? {} : { expectedVersion: seen.version }) },
    });
    const saved = readFragment(SEGMENTATION, payload?.segmentation?.crm.segmentation);
    if (saved) begin(saved);
  };
  return {
    draft,
    change: (part) => {
      forget();
      setDraft((now) => ({ ...now, ...part }));
    },
    dirty,
    saving: busy,
    preview,
    errors: wrong.length > 0 ? new UserErrors(noNumbers) : refused.all.length > 0 ? refused : preview.errors,
    save,
    discard: () => {
      forget();
      begin(latest);
    },
  };
}
