import { plural, t } from "@lingui/core/macro";
import { notifications } from "@mantine/notifications";
import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { tellUndo } from "~/ui/record/tellUndo";

const FINISH = graphql(`
  mutation ActivityFinish($input: ActivityFinishInput!) {
    activityFinish(input: $input) {
      results { id activity { id version doneAt overdue viewerCan { edit finish delete } } userErrors { code message path } }
      userErrors { code message path }
    }
  }
`);

/** The news of each activity that is still on screen. */
const told = new Map<string, string>();

/** As many the API takes at once. */
const MOST = 100;

type Finished = { done: string[]; refused: string[] };

type Finish = {
  busy: boolean;
  /** Finishes one, or takes that back; tells of it, with a way back. Answers whether it was done. */
  finish: (activity: { id: string; subject: string }, done: boolean) => Promise<boolean>;
  /** The same with many: what is refused is told with its reasons. */
  finishMany: (ids: readonly string[], done: boolean) => Promise<void>;
};

/** Says of activities that they are done, or not yet. */
export function useFinish(): Finish {
  const { run, busy } = useAction(FINISH);
  const set = async (ids: readonly string[], done: boolean): Promise<Finished> => {
    const all: Finished = { done: [], refused: [] };
    for (let at = 0; at < ids.length; at += MOST) {
      // one after the other: the server locks each
      // oxlint-disable-next-line eslint/no-await-in-loop
      const { payload, errors } = await run({ input: { ids: ids.slice(at, at + MOST), done } });
      if (errors.text !== undefined) all.refused.push(errors.text);
      for (const { id, userErrors } of payload?.results ?? []) {
        if (userErrors.length === 0) all.done.push(id);
        else all.refused.push(...userErrors.map(({ message }) => message));
      }
    }
    return all;
  };
  const tell = (text: string, { done: ids, refused }: Finished, done: boolean) => {
    if (refused.length > 0) complain([...new Set(refused)].slice(0, SHOWN).join(" "));
    if (ids.length === 0) return null;
    return tellUndo(text, async () => {
      const back = await set(ids, !done);
      return back.refused.length > 0 ? { refused: back.refused[0] } : {};
    });
  };
  return {
    busy,
    finish: async ({ id, subject }, done) => {
      const outcome = await set([id], done);
      // its former news is no longer true
      notifications.hide(told.get(id) ?? "");
      told.delete(id);
      const news = tell(done ? t`Done: ${subject}` : t`Not done: ${subject}`, outcome, done);
      if (news !== null) told.set(id, news);
      return outcome.done.length > 0;
    },
    finishMany: async (ids, done) => {
      const outcome = await set(ids, done);
      const count = outcome.done.length;
      const text = done
        ? plural(count, { one: "# activity is done.", other: "# activities are done." })
        : plural(count, { one: "# activity is open again.", other: "# activities are open again." });
      tell(text, outcome, done);
    },
  };
}

/** As many different reasons are told. */
const SHOWN = 3;

function complain(message: string): void {
  notifications.show({ color: "red", message, closeButtonProps: { "aria-label": t`Close` } });
}
