import type { I18n } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { EMPTIES, makers, optionsOf, PAST } from "~/ui/filter/makers";
import type { Parameter, SourceProps } from "~/ui/filter/parameter";
import { CHANNELS } from "../channels";
import { STATE_LABELS } from "../states";

/** Where more to choose from is found. */
export type MessageChoices = Record<"Users" | "Contacts" | "Organizations", React.ComponentType<SourceProps>>;

/** All that messages can be narrowed by, the usual ones first. */
export function messageParameters(
  { Users, Contacts, Organizations }: MessageChoices,
  i18n: I18n,
): Parameter[] {
  const { usual, further, unasked } = makers(i18n);
  const labels = Object.fromEntries(Object.entries(CHANNELS).map(([channel, { label }]) => [channel, label]));
  const me = { place: { field: "sender", member: "me" }, without: EMPTIES };
  return [
    usual("channel", msg`Way`, "words", { options: optionsOf(labels, i18n) }),
    usual("state", msg`State`, "words", { options: optionsOf(STATE_LABELS, i18n) }),
    usual("mine", msg`Sent by me`, "flag", me),
    usual("sender", msg`Sender`, "option", { Source: Users }),
    usual("contact", msg`Contact`, "option", { Source: Contacts }),
    usual("organization", msg`Organization`, "option", { Source: Organizations }),
    further("createdAt", msg`Written`, "moment", { without: PAST }),
    unasked("job", msg`Sent together`, "chosen"),
    unasked("search", msg`Search`, "search"),
  ];
}
