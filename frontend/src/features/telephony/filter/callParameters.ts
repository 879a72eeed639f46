import type { I18n } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { OUTCOMES } from "~/lib/outcomes";
import { EMPTIES, makers, optionsOf, PAST } from "~/ui/filter/makers";
import type { OptionGroup, Parameter, SourceProps } from "~/ui/filter/parameter";

const DIRECTIONS = { IN: msg`incoming`, OUT: msg`outgoing` };
const STATES = { RINGING: msg`ringing`, ANSWERED: msg`going on`, ENDED: msg`over` };
const CALLBACKS = { OPEN: msg`nobody's yet`, CLAIMED: msg`somebody's`, SETTLED: msg`settled` };

/** What is chosen from, and where more of it is found. */
export type CallChoices = Record<"crms", readonly OptionGroup[] | undefined> &
  Record<"Users" | "Contacts" | "Organizations", React.ComponentType<SourceProps>>;

const me = (field: string) => ({ place: { field, member: "me" }, without: EMPTIES });

/** All that calls can be narrowed by, the usual ones first. */
export function callParameters(choices: CallChoices, i18n: I18n): Parameter[] {
  const { Users, Contacts, Organizations } = choices;
  const { usual, further, unasked } = makers(i18n);
  return [
    usual("mine", msg`My calls`, "flag", me("user")),
    usual("user", msg`Colleague`, "option", { Source: Users }),
    usual("direction", msg`Direction`, "words", { options: optionsOf(DIRECTIONS, i18n) }),
    usual("missed", msg`Missed`, "flag", { without: EMPTIES }),
    usual("callback", msg`Ringing back`, "words", { options: optionsOf(CALLBACKS, i18n) }),
    usual("outcome", msg`Outcome`, "words", { options: optionsOf(OUTCOMES, i18n) }),
    usual("startedAt", msg`When`, "moment", { without: PAST }),
    usual("contact", msg`Contact`, "option", { Source: Contacts }),
    usual("organization", msg`Organization`, "option", { Source: Organizations }),
    usual("phone", msg`Number`, "phone"),
    usual("queue", msg`Queue`, "text"),
    usual("recorded", msg`With a recording`, "flag", { without: EMPTIES }),
    further("known", msg`Known caller`, "flag", { without: EMPTIES }),
    further("talkSeconds", msg`Talk, seconds`, "number", { without: EMPTIES }),
    further("waitSeconds", msg`Waited, seconds`, "number", { without: EMPTIES }),
    further("state", msg`State of the call`, "words", { options: optionsOf(STATES, i18n) }),
    further("claimedBy", msg`Rung back by`, "option", { Source: Users }),
    further("claimedByMe", msg`Rung back by me`, "flag", me("claimedBy")),
    further("crm", msg`CRM`, "option", { options: choices.crms }),
    unasked("connection", msg`Line`, "chosen"),
    unasked("search", msg`Search`, "search"),
    unasked("id", msg`Chosen calls`, "chosen"),
  ];
}
