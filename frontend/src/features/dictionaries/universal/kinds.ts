import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { DictionaryKind } from "~/gql/graphql";

type KindWords = { title: MessageDescriptor; text: MessageDescriptor; add: MessageDescriptor };

/** The dictionaries that all Crms share, in the order of the page. */
export const KIND_WORDS: Record<DictionaryKind, KindWords> = {
  ACTIVITY_KIND: {
    title: msg`Activity kinds`,
    text: msg`What is done with a contact.`,
    add: msg`Add an activity kind`,
  },
  PRIORITY: { title: msg`Priorities`, text: msg`How urgent a task is.`, add: msg`Add a priority` },
  ACTIVITY_CATEGORY: {
    title: msg`Activity categories`,
    text: msg`What an activity is for.`,
    add: msg`Add a category`,
  },
  TICKET_TYPE: {
    title: msg`Ticket types`,
    text: msg`What people write in about.`,
    add: msg`Add a ticket type`,
  },
  CONSENT_KIND: {
    title: msg`Consent kinds`,
    text: msg`What a contact may agree to.`,
    add: msg`Add a consent kind`,
  },
  CURRENCY: { title: msg`Currencies`, text: msg`By their ISO codes.`, add: msg`Add a currency` },
};

export const KINDS = Object.keys(KIND_WORDS) as DictionaryKind[];
