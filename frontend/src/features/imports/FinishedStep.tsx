import { plural, t as say } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { Facts } from "~/ui/Facts";
import { factsOf } from "./facts";
import styles from "./ImportSteps.module.css";
import type { ImportView } from "./importQuery";
import { undoneOf } from "./undone";
import { WrongRows } from "./WrongRows";

type FinishedStepProps = {
  one: ImportView;
  /** How it is taken back, or was. */
  undo: React.ReactNode;
};

/** The end: what was done, which rows were not, and the way to the people. */
export function FinishedStep({ one, undo }: FinishedStepProps) {
  const { t } = useLingui();
  const refused = one.columns.length === 0;
  const titles: Partial<Record<ImportView["state"], string>> = {
    DONE: t`The import is done`,
    CANCELLED: t`The import was stopped`,
    FAILED: refused ? t`This file cannot be imported` : t`The import broke off`,
  };
  const undone = undoneOf(one);
  const undoings = { whole: t`The import is undone`, part: t`The import is undone in part` };
  return (
    <div className={styles.step}>
      <div>
        <h2 className={styles.title}>{undone ? undoings[undone] : titles[one.state]}</h2>
        {undone && <p className={styles.lead}>{leftOf(one, undone)}</p>}
        {one.state === "CANCELLED" && !refused && !undone && (
          <p className={styles.lead}>
            <Trans>What had been imported by then is kept.</Trans>
          </p>
        )}
      </div>
      {one.message && (
        <p role="alert" className={styles.problem}>
          {one.message}
        </p>
      )}
      {!refused && <Facts facts={factsOf(one)} />}
      {undo}
      <WrongRows one={one} />
      <footer className={styles.foot}>
        <span>
          <Button variant="default" renderRoot={(props) => <Link {...props} to="/imports" />}>
            <Trans>Another file</Trans>
          </Button>
        </span>
        {!refused && (
          <Button renderRoot={(props) => <Link {...props} to="/contacts" search={{ sort: "-created" }} />}>
            <Trans>To the contacts</Trans>
          </Button>
        )}
      </footer>
    </div>
  );
}

/** What an undo has left of an import. */
function leftOf({ created, updated }: ImportView, undone: "whole" | "part"): string {
  if (undone === "part") return say`What stays, and why, is in the report of the undo.`;
  if (updated === 0)
    return plural(created, { one: "# contact is in the trash.", other: "# contacts are in the trash." });
  if (created === 0) return say`What it changed is as it was before.`;
  return say`Whom it added is in the trash; what it changed is as it was before.`;
}
