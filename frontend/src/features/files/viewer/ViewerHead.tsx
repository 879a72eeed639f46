import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, Button, Modal } from "@mantine/core";
import { formatSize } from "~/lib/fileSize";
import { CloseIcon, DownIcon, DownloadIcon, UpIcon } from "~/ui/icons";
import { FileName } from "../FileName";
import type { Viewed } from "./FileViewer";
import styles from "./FileViewer.module.css";

type ViewerHeadProps = {
  viewed: Viewed;
  /** There are other files to go to. */
  several: boolean;
  page: number;
  /** Whether a key leads somewhere, and going there. */
  can: (key: string) => boolean;
  press: (key: string) => void;
  onClose: () => void;
};

export function ViewerHead({ viewed, several, page, can, press, onClose }: ViewerHeadProps) {
  const { t, i18n } = useLingui();
  const { name, current } = viewed;
  return (
    <header className={styles.head}>
      <div className={styles.what}>
        <Modal.Title className={styles.title ?? ""}>
          <FileName name={name} />
        </Modal.Title>
        <p className={styles.facts} role="status">
          <PageOf page={page} shown={current.previews.length} all={current.pageCount} />
          {formatSize(current.size, i18n.locale)}
        </p>
      </div>
      {several && (
        <>
          <Step
            label={t`Previous file`}
            title={t`Previous file (Page Up)`}
            off={!can("PageUp")}
            onGo={() => press("PageUp")}
          >
            <UpIcon size={17} />
          </Step>
          <Step
            label={t`Next file`}
            title={t`Next file (Page Down)`}
            off={!can("PageDown")}
            onGo={() => press("PageDown")}
          >
            <DownIcon size={17} />
          </Step>
        </>
      )}
      <Button
        component="a"
        href={current.url}
        download
        variant="default"
        leftSection={<DownloadIcon size={15} />}
        className={styles.download ?? ""}
      >
        <Trans>Download</Trans>
      </Button>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t`Close`}
        data-autofocus
        onClick={onClose}
      >
        <CloseIcon size={18} />
      </ActionIcon>
    </header>
  );
}

/** "Page 2 of 5"; of a long document only the first pages can be seen. */
function PageOf({ page, shown, all }: { page: number; shown: number; all: number }) {
  const number = page + 1;
  if (shown < 2) return null;
  return (
    <>
      {shown < all ? (
        <Trans>
          Page {number} of {all}, the first {shown} can be seen here
        </Trans>
      ) : (
        <Trans>
          Page {number} of {all}
        </Trans>
      )}
      {" · "}
    </>
  );
}

type StepProps = { label: string; title: string; off: boolean; onGo: () => void; children: React.ReactNode };

function Step({ label, title, off, onGo, children }: StepProps) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="lg"
      aria-label={label}
      title={title}
      // not disabled: it would lose the focus at the last file
      aria-disabled={off}
      data-off={off || undefined}
      className={styles.step ?? ""}
      onClick={onGo}
    >
      {children}
    </ActionIcon>
  );
}
