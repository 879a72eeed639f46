import { graphql } from "~/gql";
import { useDialling } from "~/lib/dialling";
import { useAction } from "~/lib/graphql/useAction";
import type { UserErrors } from "~/lib/graphql/userErrors";
import { openOutside } from "~/lib/outside";
import type { DueMeeting } from "./popped";

const DIAL = graphql(`
  mutation PhoneMeetingDial($input: PhoneMeetingDialInput!) {
    phoneMeetingDial(input: $input) {
      link
      problems { code sentence until }
      phoneMeeting { id ...DueMeeting }
      userErrors { code message path }
    }
  }
`);

const LATER = graphql(`
  mutation PhoneMeetingLater($input: ActivityRescheduleInput!) {
    activityReschedule(input: $input) {
      activity { id version startsAt endsAt overdue }
      userErrors { code message path }
    }
  }
`);

const FINISH = graphql(`
  mutation PhoneMeetingDone($input: ActivityFinishInput!) {
    activityFinish(input: $input) {
      results { id activity { id version doneAt overdue } userErrors { code message path } }
      userErrors { code message path }
    }
  }
`);

const RESOLVE = graphql(`
  mutation DialTryResolve($input: DialTryResolveInput!) {
    dialTryResolve(input: $input) {
      phoneMeeting { id ...DueMeeting }
      userErrors { code message path }
    }
  }
`);

const LATER_MS = 10 * 60_000;

type MeetingDeeds = {
  dial: () => void;
  later: () => void;
  finish: () => void;
  resolve: (reached: boolean) => void;
  busy: boolean;
  refusal: string | undefined;
};

type Called = Pick<DueMeeting, "id" | "national" | "number">;

/** What one does about a phone meeting that is due; `onOver` when it is done. */
export function useMeetingDeeds({ id, national, number }: Called, onOver: () => void): MeetingDeeds {
  const dialling = useAction(DIAL);
  const postponing = useAction(LATER);
  const finishing = useAction(FINISH);
  const resolving = useAction(RESOLVE);
  const all = [dialling, postponing, finishing, resolving];
  /** Of one deed at a time it is told why it was refused. */
  const alone = <Answer>(deed: () => Promise<Answer>) => {
    for (const one of all) one.forget();
    return deed();
  };
  const over = async (deed: () => Promise<{ errors: UserErrors }>) => {
    const { errors } = await alone(deed);
    if (errors.all.length === 0) onOver();
  };
  const asking = useDialling();
  const dial = async (reason?: string): Promise<UserErrors | null> => {
    const { payload, answer, errors } = await dialling.run({ input: { id, overrideReason: reason ?? null } });
    if (payload?.link) openOutside(payload.link);
    const problems = answer?.problems ?? [];
    if (problems.length === 0 || !asking) return errors.all.length > 0 ? errors : null;
    dialling.forget();
    asking.askReason({ national: national || number, problems, retry: dial });
    return null;
  };
  const later = () =>
    postponing.run({ input: { id, startsAt: new Date(Date.now() + LATER_MS).toISOString() } });
  return {
    // what became of the call is still to be said
    dial: () => void alone(() => dial()),
    later: () => void over(later),
    finish: () => void over(() => finishing.run({ input: { ids: [id], done: true } })),
    resolve: (reached) => void over(() => resolving.run({ input: { phoneMeetingId: id, reached } })),
    busy: all.some((one) => one.busy),
    refusal: all.map(({ errors }) => errors.text).find((text) => text !== undefined),
  };
}
