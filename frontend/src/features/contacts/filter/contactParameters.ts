import type { I18n } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { languages } from "~/lib/languages";
import { EMPTIES, makers, optionsOf, PAST } from "~/ui/filter/makers";
import type { OptionGroup, Parameter, SourceProps } from "~/ui/filter/parameter";
import { ACCOUNT_KINDS, PERSON_TYPES } from "../kinds";

type Words = "crms" | "stages" | "positions" | "sources" | "tags" | "segments";

/** What is chosen from, and where more of it is found. */
export type ContactChoices = Record<Words, readonly OptionGroup[] | undefined> & {
  Users: React.ComponentType<SourceProps>;
  Organizations: React.ComponentType<SourceProps>;
};

/** All that contacts can be narrowed by, the usual ones first, the Crms' own fields apart. */
export function contactParameters(choices: ContactChoices, i18n: I18n): Parameter[] {
  const { crms, stages, positions, sources, tags, segments, Users, Organizations } = choices;
  const { usual, further, unasked } = makers(i18n);
  const me = { place: { field: "managers", member: "me" }, without: EMPTIES };
  return [
    usual("firstName", msg`First name`, "text"),
    usual("lastName", msg`Last name`, "text"),
    usual("address", msg`Address`, "text"),
    usual("postalCode", msg`Postal code`, "text"),
    usual("city", msg`City`, "text"),
    usual("voivodeship", msg`Voivodeship`, "text"),
    usual("country", msg`Country`, "text"),
    usual("position", msg`Position`, "option", { options: positions }),
    usual("email", msg`E-mail`, "text"),
    usual("segment", msg`Segment`, "option", { options: segments }),
    usual("source", msg`Source`, "option", { options: sources }),
    usual("stage", msg`Stage`, "option", { options: stages }),
    usual("tags", msg`Tags`, "tags", { options: tags }),
    usual("organization", msg`Organization`, "option", { Source: Organizations }),
    usual("managers", msg`Managers`, "option", { Source: Users }),
    usual("mine", msg`My contacts`, "flag", me),
    further("phone", msg`Number`, "phone"),
    further("language", msg`Language`, "option", {
      options: [{ name: "", options: languages(i18n.locale) }],
    }),
    further("accountKind", msg`Account kind`, "words", { options: optionsOf(ACCOUNT_KINDS, i18n) }),
    further("personType", msg`Person type`, "words", { options: optionsOf(PERSON_TYPES, i18n) }),
    further("birthday", msg`Birthday`, "day"),
    further("createdAt", msg`Created`, "moment", { without: PAST }),
    further("updatedAt", msg`Updated`, "moment", { without: PAST }),
    further("inBasket", msg`In the basket`, "flag", { without: EMPTIES }),
    further("crm", msg`CRM`, "option", { options: crms, without: EMPTIES }),
    unasked("search", msg`Search`, "search"),
    unasked("id", msg`Chosen contacts`, "chosen"),
  ];
}
