import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { Kind } from "./bulk";
import type { Drafts, Field } from "./drafts";

type Words = { label: MessageDescriptor; start: NonNullable<Drafts[Field]> | null; only?: Kind };

const NO_LINKS = { add: [], remove: [] };

/** What can be set on many records at once, in the order it is offered, and what a tick begins with. */
export const FIELDS: Record<Field, Words> = {
  stageId: { label: msg`Stage`, start: null },
  tags: { label: msg`Tags`, start: NO_LINKS },
  managers: { label: msg`Managers`, start: NO_LINKS },
  sourceId: { label: msg`Source`, start: null },
  accountKind: { label: msg`Account kind`, start: null },
  personType: { label: msg`Person type`, start: null, only: "contact" },
  positionId: { label: msg`Position`, start: null, only: "contact" },
  organizationId: { label: msg`Organization`, start: null, only: "contact" },
  parentId: { label: msg`Belongs to`, start: null, only: "organization" },
  industry: { label: msg`Industry`, start: "", only: "organization" },
  size: { label: msg`Size`, start: null, only: "organization" },
  language: { label: msg`Language`, start: null, only: "contact" },
  consent: {
    label: msg`Consent`,
    start: { kindId: null, granted: true, channel: "PAPER" },
    only: "contact",
  },
  address1: { label: msg`Address`, start: "" },
  address2: { label: msg`Address, line 2`, start: "" },
  postalCode: { label: msg`Postal code`, start: "" },
  city: { label: msg`City`, start: "" },
  voivodeship: { label: msg`Voivodeship`, start: "" },
  country: { label: msg`Country`, start: "" },
};

export const fieldsOf = (kind: Kind): Field[] =>
  (Object.keys(FIELDS) as Field[]).filter((name) => (FIELDS[name].only ?? kind) === kind);
