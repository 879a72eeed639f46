import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { DownloadIcon } from "~/ui/icons";
import { ErrorList } from "./ErrorList";
import styles from "./ImportSteps.module.css";
import type { ImportView } from "./importQuery";

/** What is wrong, and the way out: the wrong rows as a file, to be mended and imported again. */
export function WrongRows({ one }: { one: ImportView }) {
  const { t } = useLingui();
  if (one.failed === 0) return null;
  return (
    <>
      <div className={styles.mend}>
        {one.errorFileUrl != null ? (
          <>
            <Button
              component="a"
              href={one.errorFileUrl}
              download
              variant="default"
              size="xs"
              leftSection={<DownloadIcon size={14} aria-hidden />}
            >
              {t`Download the wrong rows`}
            </Button>
            <span className={styles.quiet}>
              <Trans>Mend them there, then import that file as it is.</Trans>
            </span>
          </>
        ) : (
          <span className={styles.quiet}>
            <Trans>The file is not kept any more, so the wrong rows can't be downloaded.</Trans>
          </span>
        )}
      </div>
      <ErrorList id={one.id} />
    </>
  );
}
