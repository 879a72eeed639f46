import { Plural, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { FileKind } from "~/gql/graphql";
import { formatSize } from "~/lib/fileSize";
import type { UserErrors } from "~/lib/graphql/userErrors";
import { ErrorLine } from "~/ui/ErrorLine";
import { FoldIcon } from "~/ui/icons";
import { RelativeTime } from "~/ui/RelativeTime";
import type { FileRecord } from "../file";
import type { FileChange } from "../useFileUpdate";
import styles from "./FileRow.module.css";
import { KindPick } from "./KindPick";

type FileFactsProps = {
  file: FileRecord;
  /** The id of the list of versions, and whether it is open. */
  versionsId: string;
  unfolded: boolean;
  onUnfold: () => void;
  update: FileChange;
};

/** The line under a file's name: its kind, how large it is, who brought it and when. */
export function FileFacts({ file, versionsId, unfolded, onUnfold, update }: FileFactsProps) {
  const { i18n } = useLingui();
  const { name, kind, current, versions, viewerCan } = file;
  const [errors, setErrors] = useState<UserErrors | null>(null);
  const pick = async (picked: FileKind) => setErrors(await update({ kind: picked }, { force: true }));
  return (
    <div className={styles.facts}>
      <KindPick name={name} kind={kind} disabled={!viewerCan.edit} onPick={(picked) => void pick(picked)} />
      <span>{formatSize(current.size, i18n.locale)}</span>
      <span>{current.by.name}</span>
      <RelativeTime at={current.createdAt} />
      {versions.length > 1 && (
        <button
          type="button"
          className={styles.kind}
          aria-expanded={unfolded}
          aria-controls={unfolded ? versionsId : undefined}
          onClick={onUnfold}
        >
          <Plural value={versions.length} one="# version" other="# versions" />
          <FoldIcon size={12} aria-hidden className={styles.fold} />
        </button>
      )}
      {errors && <ErrorLine errors={errors} />}
    </div>
  );
}
