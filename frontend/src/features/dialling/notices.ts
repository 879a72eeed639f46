import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { DialNews } from "./callDial";

/** What is shown of a call that was asked for, until the call itself is. */
export type Notice = {
  words?: MessageDescriptor;
  message: string;
  tone: "waiting" | "calm" | "red" | "orange";
};

/** Null: there is nothing (more) to tell, since the call's own pop tells it. */
export function noticeOf({ state, message, call }: DialNews): Notice | null {
  if (state === "REFUSED") return { message, tone: "red" };
  if (state === "UNCLEAR") {
    return {
      words: msg`Nobody knows whether it rings. Look at your phone before you call again.`,
      message,
      tone: "orange",
    };
  }
  if (call !== null) return null;
  if (state === "ASKED") return { words: msg`Asking the PBX…`, message: "", tone: "waiting" };
  if (state === "RINGING") return { words: msg`Your phone rings: pick it up.`, message: "", tone: "calm" };
  return null;
}
