import { i18n } from "@lingui/core";
import { beforeAll, expect, test } from "vitest";
import { activityParameters } from "~/features/activities/filter/activityParameters";
import { contactParameters } from "~/features/contacts/filter/contactParameters";
import { fieldParameters } from "~/features/custom_fields/list/fieldParameters";
import { TYPE_NAMES } from "~/features/custom_fields/types";
import { organizationParameters } from "~/features/organizations/filter/organizationParameters";
import { callParameters } from "~/features/telephony/filter/callParameters";
import { ticketParameters } from "~/features/tickets/filter/ticketParameters";
import filterTypes from "~/gql/filters.json";
import type { Input } from "~/ui/filter/ops";
import { formsOf, type Parameters, parametersOf } from "~/ui/filter/parameter";
import { read } from "~/ui/filter/read";
import { sift } from "~/ui/filter/sift";
import { write } from "~/ui/filter/write";
import { LISTS } from "./lists";

const Nobody = () => null;
const CHOICES = {
  crms: [],
  stages: [],
  positions: [],
  sources: [],
  tags: [],
  segments: [],
  types: [],
  priorities: [],
  categories: [],
  states: [],
  projects: [],
  Users: Nobody,
  Contacts: Nobody,
  Organizations: Nobody,
  Tickets: Nobody,
};
const FIELDS = TYPE_NAMES.map((type) => ({
  id: type,
  name: type,
  type,
  searchable: true,
  required: false,
  options: [],
}));
const VALUES: Record<Input, readonly string[]> = {
  none: [],
  text: ["a"],
  texts: ["a", "b"],
  options: ["a", "b"],
  number: ["1.5"],
  numbers: ["1", "2"],
  day: ["2026-03-29"],
  days: ["2026-03-28", "2026-03-30"],
  span: ["2", "W"],
  period: ["LAST_MONTH"],
};
const ENUMS: Record<string, readonly string[]> = {
  accountKind: ["CUSTOMER"],
  personType: ["CRM", "ARCHIVED"],
  size: ["SMALL"],
  kind: ["TASK", "MEETING"],
  category: ["OPEN"],
  direction: ["IN"],
  state: ["ENDED"],
  callback: ["OPEN"],
  outcome: ["REACHED", "BUSY"],
};

let lists: [string, Parameters][];

beforeAll(() => {
  i18n.loadAndActivate({ locale: "en", messages: {} });
  const own = fieldParameters([{ id: "c", name: "CRM", fields: FIELDS }], "Own");
  lists = [
    ["ContactFilter", parametersOf([...contactParameters(CHOICES, i18n), ...own])],
    ["OrganizationFilter", parametersOf([...organizationParameters(CHOICES, i18n), ...own])],
    ["ActivityFilter", parametersOf(activityParameters(CHOICES, i18n))],
    ["TicketFilter", parametersOf(ticketParameters(CHOICES, i18n))],
    ["CallFilter", parametersOf(callParameters(CHOICES, i18n))],
  ];
});

test("every condition that can be made is one that the API takes, and is read back as it was made", () => {
  for (const [type, parameters] of lists)
    for (const parameter of parameters.list)
      for (const { op, input } of formsOf(parameter)) {
        const value = (input === "options" && ENUMS[parameter.key]) || VALUES[input];
        const condition = { kind: "condition", parameter: parameter.key, op, value } as const;
        const filter = write({ kind: "group", join: "all", parts: [condition] }, parameters);
        expect(sift(filter, type, filterTypes)).toEqual({ filter, strange: false });
        expect(read(filter, parameters).parts).toMatchObject([condition]);
      }
});

test("each parameter of the API can be filtered by", () => {
  const connectives = new Set(["and", "or", "not"]);
  for (const [type, parameters] of lists) {
    const fields = Object.keys((filterTypes.types as Record<string, object>)[type] ?? {});
    const offered = new Set(parameters.list.map(({ place }) => place.field));
    expect(fields.filter((field) => !connectives.has(field) && !offered.has(field))).toEqual([]);
  }
});

test("the views that everybody has are filters that the API takes", () => {
  for (const { filterType, views } of Object.values(LISTS))
    for (const { filter } of Object.values(views))
      expect(sift(filter, filterType, filterTypes)).toEqual({ filter, strange: false });
});
