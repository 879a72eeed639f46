import type { I18n } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { EMPTIES, makers, optionsOf, PAST } from "~/ui/filter/makers";
import type { OptionGroup, Parameter, SourceProps } from "~/ui/filter/parameter";
import { ACCOUNT_KINDS, SIZES } from "../kinds";
import { FoundOrganizations } from "./FoundOrganizations";

type Words = "crms" | "stages" | "sources" | "tags";

/** What is chosen from, and where more of it is found. */
export type OrganizationChoices = Record<Words, readonly OptionGroup[] | undefined> & {
  Users: React.ComponentType<SourceProps>;
};

/** All that organizations can be narrowed by, the usual ones first, the Crms' own fields apart. */
export function organizationParameters(choices: OrganizationChoices, i18n: I18n): Parameter[] {
  const { crms, stages, sources, tags, Users } = choices;
  const { usual, further, unasked } = makers(i18n);
  const me = { place: { field: "managers", member: "me" }, without: EMPTIES };
  return [
    usual("name", msg`Name`, "text"),
    usual("taxId", msg`NIP`, "text"),
    usual("address", msg`Address`, "text"),
    usual("postalCode", msg`Postal code`, "text"),
    usual("city", msg`City`, "text"),
    usual("voivodeship", msg`Voivodeship`, "text"),
    usual("country", msg`Country`, "text"),
    usual("industry", msg`Industry`, "text"),
    usual("size", msg`Size`, "words", { options: optionsOf(SIZES, i18n) }),
    usual("email", msg`E-mail`, "text"),
    usual("source", msg`Source`, "option", { options: sources }),
    usual("stage", msg`Stage`, "option", { options: stages }),
    usual("tags", msg`Tags`, "tags", { options: tags }),
    usual("managers", msg`Managers`, "option", { Source: Users }),
    usual("mine", msg`My organizations`, "flag", me),
    further("phone", msg`Number`, "phone"),
    further("website", msg`Website`, "text"),
    further("parent", msg`Parent organization`, "option", { Source: FoundOrganizations }),
    further("accountKind", msg`Account kind`, "words", { options: optionsOf(ACCOUNT_KINDS, i18n) }),
    further("createdAt", msg`Created`, "moment", { without: PAST }),
    further("updatedAt", msg`Updated`, "moment", { without: PAST }),
    further("inBasket", msg`In the basket`, "flag", { without: EMPTIES }),
    further("crm", msg`CRM`, "option", { options: crms, without: EMPTIES }),
    unasked("search", msg`Search`, "search"),
    unasked("id", msg`Chosen organizations`, "chosen"),
  ];
}
