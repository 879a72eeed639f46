import type { I18n } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { EMPTIES, makers, optionsOf, PAST } from "~/ui/filter/makers";
import type { OptionGroup, Parameter, SourceProps } from "~/ui/filter/parameter";
import { CATEGORIES } from "../flows/categories";

type Words = "crms" | "tags" | "types" | "priorities" | "states" | "projects";

/** What is chosen from, and where more of it is found. */
export type TicketChoices = Record<Words, readonly OptionGroup[] | undefined> &
  Record<"Users" | "Contacts" | "Organizations", React.ComponentType<SourceProps>>;

/** All that tickets can be narrowed by, the usual ones first. */
export function ticketParameters(choices: TicketChoices, i18n: I18n): Parameter[] {
  const { Users, Contacts, Organizations } = choices;
  const { usual, further, unasked } = makers(i18n);
  const me = { place: { field: "assignee", member: "me" }, without: EMPTIES };
  return [
    usual("subject", msg`Subject`, "text"),
    usual("state", msg`State`, "option", { options: choices.states, without: EMPTIES }),
    usual("open", msg`To be resolved`, "flag", { without: EMPTIES }),
    usual("overdue", msg`Overdue`, "flag", { without: EMPTIES }),
    usual("type", msg`Type`, "option", { options: choices.types, without: EMPTIES }),
    usual("priority", msg`Priority`, "option", { options: choices.priorities }),
    usual("assignee", msg`Assignee`, "option", { Source: Users }),
    usual("mine", msg`Assigned to me`, "flag", me),
    usual("contact", msg`Contact`, "option", { Source: Contacts }),
    usual("organization", msg`Organization`, "option", { Source: Organizations }),
    usual("tags", msg`Tags`, "tags", { options: choices.tags }),
    usual("dueAt", msg`Due`, "moment"),
    further("number", msg`Ticket number`, "number", { without: EMPTIES }),
    further("description", msg`Description`, "text"),
    further("category", msg`State category`, "words", { options: optionsOf(CATEGORIES, i18n) }),
    further("project", msg`Project`, "option", { options: choices.projects }),
    further("createdAt", msg`Created`, "moment", { without: PAST }),
    further("updatedAt", msg`Updated`, "moment", { without: PAST }),
    further("resolvedAt", msg`Resolved`, "moment", { without: ["next"] }),
    further("crm", msg`CRM`, "option", { options: choices.crms, without: EMPTIES }),
    unasked("search", msg`Search`, "search"),
    unasked("id", msg`Chosen tickets`, "chosen"),
  ];
}
