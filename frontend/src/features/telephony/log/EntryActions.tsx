import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { graphql, readFragment } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { settingsPath } from "~/lib/settingsPath";
import { ErrorLine } from "~/ui/ErrorLine";
import { CodeIcon, RetryIcon } from "~/ui/icons";
import styles from "./Entry.module.css";
import { type LogEntry, ROW } from "./entries";
import { OutcomeMark } from "./OutcomeMark";

const REPLAY = graphql(`
  mutation CtiLogReplay($input: CtiLogReplayInput!) {
    ctiLogReplay(input: $input) {
      ctiLogEntry { id ...CtiLogRow }
      userErrors { code message path }
    }
  }
`);

/** The same event once more, or in the playground to look at it. */
export function EntryActions({ entry }: { entry: LogEntry }) {
  const { t } = useLingui();
  const { id, connection } = readFragment(ROW, entry);
  const { run, busy, errors } = useAction(REPLAY);
  const [again, setAgain] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<"TAKEN" | "REPEATED" | "IGNORED" | "REFUSED" | null>(null);
  const replay = async () => {
    const { payload } = await run({ input: { id } });
    const row = readFragment(ROW, payload?.ctiLogEntry);
    setAgain(row?.id ?? null);
    setOutcome(row?.outcome ?? null);
  };
  if (!connection) return null;
  return (
    <>
      <div className={styles.actions}>
        <Button
          variant="default"
          loading={busy}
          leftSection={<RetryIcon size={15} />}
          onClick={() => void replay()}
        >
          {t`Replay`}
        </Button>
        <Button
          variant="default"
          leftSection={<CodeIcon size={15} />}
          renderRoot={(props) => <Link to={settingsPath("telephony", "playground", id)} {...props} />}
        >
          {t`Open in the playground`}
        </Button>
        {again !== null && outcome !== null && (
          <p className={styles.said} role="status">
            {t`Replayed:`} <OutcomeMark outcome={outcome} />{" "}
            <Link to={settingsPath("telephony", "log", again)} className={styles.link}>{t`look`}</Link>
          </p>
        )}
      </div>
      <ErrorLine errors={errors} />
    </>
  );
}
