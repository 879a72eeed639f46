import { useEffect, useEffectEvent, useState } from "react";
import type { SegmentationInput, SegmentationUpdateMutation } from "~/gql/graphql";
import { useAction } from "~/lib/graphql/useAction";
import { NO_ERRORS, type UserErrors } from "~/lib/graphql/userErrors";
import { UPDATE } from "../segmentationQuery";

export type Moves = NonNullable<SegmentationUpdateMutation["segmentationUpdate"]>["moves"];

export type Preview = {
  /** Who would move from where to where; null until it is known. */
  moves: Moves | null;
  /** It is of an earlier draft, and asked for again. */
  stale: boolean;
  errors: UserErrors;
};

type Answer = Pick<Preview, "moves" | "errors"> & { to: string };

const NOTHING: Preview = { moves: null, stale: false, errors: NO_ERRORS };
const PAUSE_MS = 350;

/** What saving the input would do, asked a moment after each change; null: there is nothing to ask. */
export function usePreview(input: SegmentationInput | null): Preview {
  const { run } = useAction(UPDATE);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const question = input && JSON.stringify(input);
  const ask = useEffectEvent(async (to: string, wanted: () => boolean) => {
    const { payload, errors } = await run({
      input: { ...(JSON.parse(to) as SegmentationInput), dryRun: true },
    });
    if (wanted()) setAnswer({ to, moves: payload?.moves ?? null, errors });
  });
  useEffect(() => {
    if (question === null) return undefined;
    let wanted = true;
    const timer = setTimeout(() => void ask(question, () => wanted), PAUSE_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [question]);
  if (question === null) return NOTHING;
  if (!answer) return { ...NOTHING, stale: true };
  return { ...answer, stale: answer.to !== question };
}
