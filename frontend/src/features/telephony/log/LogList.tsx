import { useLingui } from "@lingui/react/macro";
import { MoreRows } from "~/ui/MoreRows";
import type { LogRow } from "./entries";
import { LogLine } from "./LogLine";
import styles from "./LogList.module.css";
import type { Log } from "./useLog";

type LogListProps = {
  log: Log;
  /** Each line says whose it is. */
  ofAll: boolean;
  openId: string | null;
  to: (row: LogRow) => string;
};

/** What PBXes posted, a line each. */
export function LogList({ log: { rows, loading, more }, ofAll, openId, to }: LogListProps) {
  const { t } = useLingui();
  return (
    <div className={styles.frame}>
      <ol className={styles.list} aria-label={t`Event log`}>
        {rows?.map((row) => (
          <LogLine key={row.id} row={row} ofAll={ofAll} open={row.id === openId} to={to(row)} />
        ))}
      </ol>
      <MoreRows loading={loading} more={more} />
    </div>
  );
}
