import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import type { FileKind } from "~/gql/graphql";
import { EmptyState } from "~/ui/EmptyState";
import { FileIcon, WarningIcon } from "~/ui/icons";
import { MoreRows } from "~/ui/MoreRows";
import { AddFiles } from "./AddFiles";
import styles from "./FilePanel.module.css";
import type { FileRecord } from "./file";
import { KindFilter } from "./KindFilter";
import { FileRow } from "./row/FileRow";
import { SendingList } from "./uploads/SendingList";
import { useFiles } from "./useFiles";
import { FileViewer } from "./viewer/FileViewer";

type FilePanelProps = { recordId: string; canAttach: boolean };

/** A record's files. Those on their way are sent on when the panel is left. */
export function FilePanel({ recordId, canAttach }: FilePanelProps) {
  const { t } = useLingui();
  const [kind, setKind] = useState<FileKind | null>(null);
  const { files, loading, failed, more, retry } = useFiles(recordId, kind);
  /** As they were when one of them was opened: what arrives meanwhile moves none. */
  const [viewed, setViewed] = useState<{ files: readonly FileRecord[]; start: number } | null>(null);
  const none = !loading && files.length === 0;
  const bare = none && kind === null;
  const add = canAttach && <AddFiles recordId={recordId} kind={kind} first={bare} />;
  return (
    <div className={styles.panel} aria-busy={loading}>
      {!bare && (
        <div className={styles.head}>
          <KindFilter kind={kind} onChange={setKind} />
          {add}
        </div>
      )}
      <SendingList recordId={recordId} />
      {failed && files.length === 0 ? (
        <EmptyState
          icon={WarningIcon}
          title={t`The files could not be read`}
          action={
            <Button variant="default" onClick={retry}>
              <Trans>Try again</Trans>
            </Button>
          }
        />
      ) : (
        none && <NoFiles filtered={kind !== null} canAttach={canAttach} add={bare && add} />
      )}
      {files.length > 0 && (
        <ul className={styles.list} aria-label={t`Files`}>
          {files.map((file, at) => (
            <FileRow
              key={file.id}
              file={file}
              recordId={recordId}
              onPreview={() => setViewed({ files, start: at })}
            />
          ))}
        </ul>
      )}
      <MoreRows loading={loading} more={more} />
      {viewed && <FileViewer {...viewed} onClose={() => setViewed(null)} />}
    </div>
  );
}

type NoFilesProps = { filtered: boolean; canAttach: boolean; add: React.ReactNode };

function NoFiles({ filtered, canAttach, add }: NoFilesProps) {
  const { t } = useLingui();
  if (filtered) {
    return (
      <EmptyState icon={FileIcon} title={t`No files of this kind`}>
        <Trans>Choose another kind above.</Trans>
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={FileIcon} title={t`No files yet`} action={add}>
      {canAttach && (
        <Trans>Contracts, invoices, photos: choose them, or drop them anywhere on the card.</Trans>
      )}
    </EmptyState>
  );
}
