import { useLingui } from "@lingui/react/macro";
import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { ErrorLine } from "~/ui/ErrorLine";
import { TimerBar } from "./TimerBar";

const SET = graphql(`
  mutation ActivityTimer($input: ActivityTimerInput!) {
    activityTimer(input: $input) {
      activity { id version ... on Conversation { timer { seconds runningSince } } }
      userErrors { code message path }
    }
  }
`);

type SavedTimerProps = {
  activity: { id: string; timer: { seconds: number; runningSince?: string | null } };
  disabled: boolean;
};

/** The timer of a conversation that is saved: the server counts, so that every screen shows the same. */
export function SavedTimer({ activity: { id, timer }, disabled }: SavedTimerProps) {
  const { t } = useLingui();
  const { run, errors, busy } = useAction(SET);
  const since = timer.runningSince ? Date.parse(timer.runningSince) : null;
  return (
    <>
      <TimerBar
        watch={{ seconds: timer.seconds, runningSince: since }}
        disabled={disabled || busy}
        hint={t`Counted by the server; it goes on when this is closed.`}
        onToggle={() => void run({ input: { id, running: since === null } })}
      />
      <ErrorLine errors={errors} />
    </>
  );
}
