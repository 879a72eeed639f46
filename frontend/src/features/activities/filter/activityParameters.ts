import type { I18n } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { EMPTIES, makers, optionsOf, PAST } from "~/ui/filter/makers";
import type { OptionGroup, Parameter, SourceProps } from "~/ui/filter/parameter";
import { KIND_WORDS } from "../kinds";

type Words = "crms" | "types" | "priorities" | "categories" | "projects";

/** What is chosen from, and where more of it is found. */
export type ActivityChoices = Record<Words, readonly OptionGroup[] | undefined> &
  Record<"Users" | "Contacts" | "Organizations" | "Tickets", React.ComponentType<SourceProps>>;

/** All that activities can be narrowed by, the usual ones first. */
export function activityParameters(choices: ActivityChoices, i18n: I18n): Parameter[] {
  const { Users, Contacts, Organizations, Tickets } = choices;
  const { usual, further, unasked } = makers(i18n);
  const me = { place: { field: "assignee", member: "me" }, without: EMPTIES };
  return [
    usual("mine", msg`Assigned to me`, "flag", me),
    usual("done", msg`Done`, "flag", { without: EMPTIES }),
    usual("overdue", msg`Overdue`, "flag", { without: EMPTIES }),
    usual("kind", msg`Kind of activity`, "words", { options: optionsOf(KIND_WORDS, i18n) }),
    usual("subject", msg`Subject`, "text"),
    usual("endsAt", msg`Due or end`, "moment", { without: EMPTIES }),
    usual("startsAt", msg`Begin`, "moment", { without: EMPTIES }),
    usual("type", msg`Type`, "option", { options: choices.types }),
    usual("priority", msg`Priority`, "option", { options: choices.priorities }),
    usual("category", msg`Category`, "option", { options: choices.categories }),
    usual("assignee", msg`Assignee`, "option", { Source: Users }),
    usual("contact", msg`Contact`, "option", { Source: Contacts }),
    usual("organization", msg`Organization`, "option", { Source: Organizations }),
    further("participants", msg`Participants`, "option", { Source: Users }),
    further("note", msg`Note`, "text"),
    further("project", msg`Project`, "option", { options: choices.projects }),
    further("ticket", msg`Ticket`, "option", { Source: Tickets }),
    further("doneAt", msg`Finished`, "moment", { without: ["next"] }),
    further("createdAt", msg`Created`, "moment", { without: PAST }),
    further("crm", msg`CRM`, "option", { options: choices.crms, without: EMPTIES }),
    unasked("search", msg`Search`, "search"),
    unasked("id", msg`Chosen activities`, "chosen"),
  ];
}
