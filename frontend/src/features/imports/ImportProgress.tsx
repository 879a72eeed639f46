import { useLingui } from "@lingui/react/macro";
import { Button, Progress } from "@mantine/core";
import { formatCount } from "~/lib/format";
import { Facts } from "~/ui/Facts";
import { factsOf } from "./facts";
import styles from "./ImportSteps.module.css";
import type { ImportView } from "./importQuery";
import type { ImportSearch } from "./search";
import { percentOf } from "./step";
import { useImportStart } from "./useImportStart";

type ImportProgressProps = { one: ImportView; search: ImportSearch };

/** A check or an import at work. */
export function ImportProgress({ one, search }: ImportProgressProps) {
  const { t, i18n } = useLingui();
  const { cancel, errors, busy } = useImportStart(one, search);
  const percent = percentOf(one);
  const processed = formatCount(one.processed, i18n.locale);
  const all = formatCount(one.rowCount, i18n.locale);
  const title = one.dryRun ? t`Checking the rows…` : t`Importing…`;
  return (
    <div className={styles.step}>
      <div className={styles.progress}>
        <div className={styles.words}>
          <span>{title}</span>
          <span className={styles.percent}>{percent}%</span>
        </div>
        <Progress value={percent} size="md" aria-label={title} />
        <span className={styles.quiet}>{t`${processed} of ${all} rows`}</span>
      </div>
      <Facts facts={factsOf(one)} />
      {errors.text !== undefined && (
        <p role="alert" className={styles.problem}>
          {errors.text}
        </p>
      )}
      <footer className={styles.foot}>
        <span className={styles.quiet}>{t`You may leave this page; the work goes on.`}</span>
        <Button variant="default" loading={busy} onClick={cancel}>
          {one.dryRun ? t`Stop the check` : t`Stop the import`}
        </Button>
      </footer>
    </div>
  );
}
