import { useLingui } from "@lingui/react/macro";
import type { ImportState } from "~/gql/graphql";
import { DotLabel } from "~/ui/Dot";
import { STATE_WORDS } from "./stateWords";
import { percentOf } from "./step";
import { undoneOf } from "./undone";

const COLOURS: Record<ImportState, string> = {
  DRAFT: "var(--faint)",
  READY: "var(--warn)",
  RUNNING: "var(--accent)",
  DONE: "var(--ok)",
  FAILED: "var(--danger)",
  CANCELLED: "var(--faint)",
};

type ImportStateLabelProps = {
  one: { state: ImportState; dryRun: boolean; processed: number; rowCount: number } & Parameters<
    typeof undoneOf
  >[0];
};

export function ImportStateLabel({ one }: ImportStateLabelProps) {
  const { i18n, t } = useLingui();
  const percent = percentOf(one);
  const undone = undoneOf(one);
  if (undone) {
    return <DotLabel colour="var(--faint)">{undone === "whole" ? t`undone` : t`undone in part`}</DotLabel>;
  }
  const running = one.dryRun ? t`checking, ${percent}%` : t`running, ${percent}%`;
  const checked = one.dryRun && one.state === "DONE";
  const state = checked ? "READY" : one.state;
  return (
    <DotLabel colour={COLOURS[state]}>
      {one.state === "RUNNING" ? running : i18n._(STATE_WORDS[state])}
    </DotLabel>
  );
}
