import { useEffect, useMemo, useRef, useState } from "react";
import { readFragment } from "~/gql";
import { type Blocked, type Dialled, type Dialling, DiallingContext, type DialWish } from "~/lib/dialling";
import { useAction } from "~/lib/graphql/useAction";
import { useHeard } from "~/lib/graphql/useHeard";
import { openOutside } from "~/lib/outside";
import { DIAL, DIAL_NEWS, HEARD, inputOf } from "./callDial";
import { OverrideDialog } from "./OverrideDialog";
import { useNotices } from "./useNotices";

type DialProviderProps = { may: boolean; children: React.ReactNode };

/** Makes numbers dial: through the viewer's PBX, or by a link; what speaks against a call is asked about here. */
export function DialProvider({ may, children }: DialProviderProps) {
  const { run } = useAction(DIAL);
  const notices = useNotices();
  const [blocked, setBlocked] = useState<Blocked | null>(null);

  const attempt = async (wish: DialWish, over: (how: Dialled) => void, reason?: string) => {
    const notice = notices.asking(wish.national);
    const { payload, answer, errors } = await run({ input: inputOf(wish, reason) });
    const problems = answer?.problems ?? [];
    if (payload?.dialRequest) notices.follow(notice, readFragment(DIAL_NEWS, payload.dialRequest));
    else if (payload || problems.length > 0 || reason !== undefined) notices.hide(notice);
    else notices.refuse(notice, errors.text ?? "");
    if (payload) {
      if (payload.link) openOutside(payload.link);
      over(payload.link ? "link" : "ringing");
    } else if (problems.length > 0) {
      setBlocked({
        national: wish.national,
        problems,
        retry: (why) => attempt(wish, over, why),
        onGiveUp: () => over("nothing"),
      });
    } else if (reason === undefined) over("nothing");
    // with a reason a dialog is open, which shows what is wrong
    return reason !== undefined && errors.all.length > 0 ? errors : null;
  };
  const latest = useRef(attempt);
  useEffect(() => {
    latest.current = attempt;
  });
  // the same as long as one may: else whatever shows a number would be drawn again with each press
  const dialling = useMemo<Dialling | null>(() => {
    const dial = (wish: DialWish) => new Promise<Dialled>((over) => void latest.current(wish, over));
    return may ? { dial, askReason: setBlocked } : null;
  }, [may]);
  return (
    <DiallingContext value={dialling}>
      {children}
      {may && <Hearing onNews={notices.hear} />}
      {blocked && (
        <OverrideDialog
          blocked={blocked}
          onClose={() => {
            setBlocked(null);
            blocked.onGiveUp?.();
          }}
          onDone={() => setBlocked(null)}
        />
      )}
    </DiallingContext>
  );
}

type HearingProps = { onNews: ReturnType<typeof useNotices>["hear"] };

function Hearing({ onNews }: HearingProps) {
  useHeard(HEARD, {}, ({ dialRequestChanged }) =>
    onNews(readFragment(DIAL_NEWS, dialRequestChanged.dialRequest)),
  );
  return null;
}
