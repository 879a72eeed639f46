import { useLingui } from "@lingui/react/macro";
import { Select } from "@mantine/core";
import { useState } from "react";
import type { CtiOutcome } from "~/gql/graphql";
import { settingsPath } from "~/lib/settingsPath";
import { EmptyState } from "~/ui/EmptyState";
import { LogIcon, WarningIcon } from "~/ui/icons";
import { LinePick } from "../settings/LinePick";
import type { ListedLine } from "../settings/lines";
import { EntryDrawer } from "./EntryDrawer";
import { LogList } from "./LogList";
import styles from "./LogPart.module.css";
import { useLog } from "./useLog";
import { OUTCOME_WORDS, OUTCOMES } from "./words";

type LogPartProps = { lines: readonly ListedLine[]; entryId: string | null };

/** The last events of all lines, with the one that the address names opened beside them. */
export function LogPart({ lines, entryId }: LogPartProps) {
  const { t, i18n } = useLingui();
  const [connectionId, setConnectionId] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<CtiOutcome | null>(null);
  return (
    <div>
      <div className={styles.filter}>
        <LinePick lines={lines} value={connectionId} none={t`All lines`} onChange={setConnectionId} />
        <Select
          label={t`What became of it`}
          placeholder={t`Anything`}
          clearable
          clearButtonProps={{ "aria-label": t`Clear` }}
          data={OUTCOMES.map((value) => ({ value, label: i18n._(OUTCOME_WORDS[value]) }))}
          value={outcome}
          onChange={setOutcome}
        />
      </div>
      <Rows
        key={`${connectionId} ${outcome}`}
        {...{ connectionId, outcome, entryId }}
        ofAll={lines.length > 1}
      />
      {entryId !== null && <EntryDrawer key={entryId} id={entryId} />}
    </div>
  );
}

type RowsProps = {
  connectionId: string | null;
  outcome: CtiOutcome | null;
  entryId: string | null;
  ofAll: boolean;
};

function Rows({ connectionId, outcome, entryId, ofAll }: RowsProps) {
  const { t } = useLingui();
  const log = useLog({ connectionId, outcome });
  if (log.failed && !log.rows) return <EmptyState icon={WarningIcon} title={t`The log could not be read`} />;
  if (log.rows?.length === 0) {
    return (
      <EmptyState icon={LogIcon} title={t`Nothing was posted yet`}>
        {outcome === null && connectionId === null
          ? t`What PBXes post stands here as soon as it comes, for seven days.`
          : t`Nothing of what was chosen.`}
      </EmptyState>
    );
  }
  return (
    <LogList
      log={log}
      ofAll={ofAll && connectionId === null}
      openId={entryId}
      to={({ id }) => settingsPath("telephony", "log", id)}
    />
  );
}
