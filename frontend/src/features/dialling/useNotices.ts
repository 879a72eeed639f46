import { useLingui } from "@lingui/react/macro";
import { notifications } from "@mantine/notifications";
import { useRef } from "react";
import type { DialNews } from "./callDial";
import { type Notice, noticeOf } from "./notices";

const READ_MS = 8_000;
/** By then it is known where no PBX is asked: there a notice would only flash. */
const LINK_MS = 150;
const ASKED: DialNews = { id: "", state: "ASKED", message: "", national: "", call: null };

type Notices = {
  /** Before the server has answered; answers the notice's name. */
  asking: (national: string) => string;
  /** The request that the notice is about from now on; what was heard of it already is told. */
  follow: (notice: string, request: DialNews) => void;
  hear: (request: DialNews) => void;
  refuse: (notice: string, message: string) => void;
  hide: (notice: string) => void;
};

/** One notice for each press on a number, from the press until the call's own pop takes over. */
export function useNotices(): Notices {
  const { t, i18n } = useLingui();
  const pressed = useRef(0);
  const shown = useRef(new Set<string>());
  const known = useRef(new Map<string, { notice: string | null; last: DialNews }>());
  const put = (id: string, title: string, { words, message, tone }: Notice) => {
    const body = {
      id,
      title,
      message: [words && i18n._(words), message].filter(Boolean).join(" "),
      loading: tone === "waiting",
      color: tone === "waiting" || tone === "calm" ? "petrol" : tone,
      autoClose: tone === "calm" ? READ_MS : (false as const),
      closeButtonProps: { "aria-label": t`Close` },
    };
    if (shown.current.has(id)) notifications.update(body);
    else notifications.show(body);
    shown.current.add(id);
  };
  const hide = (id: string) => {
    if (shown.current.has(id)) notifications.hide(id);
    shown.current.add(id);
  };
  const title = (national: string) => t`Call to ${national}`;
  const tell = (notice: string, request: DialNews) => {
    const now = noticeOf(request);
    if (now) put(notice, title(request.national), now);
    else hide(notice);
  };
  return {
    asking: (national) => {
      pressed.current += 1;
      const id = `dial-${pressed.current}`;
      const asking = noticeOf(ASKED);
      setTimeout(() => {
        if (asking && !shown.current.has(id)) put(id, title(national), asking);
      }, LINK_MS);
      return id;
    },
    follow: (notice, request) => {
      const last = known.current.get(request.id)?.last ?? request;
      known.current.set(request.id, { notice, last });
      tell(notice, last);
    },
    hear: (request) => {
      const notice = known.current.get(request.id)?.notice ?? null;
      known.current.set(request.id, { notice, last: request });
      if (notice !== null) tell(notice, request);
    },
    refuse: (notice, message) => put(notice, t`Nobody was called`, { message, tone: "red" }),
    hide,
  };
}
