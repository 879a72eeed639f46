import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { ContactBaseKind } from "~/gql/graphql";

/** The names of the systems; two are words of ours. */
export const BASE_NAMES: Record<ContactBaseKind, string | MessageDescriptor> = {
  LOCAL: msg`Local`,
  HUBSPOT: "HubSpot",
  ZAMMAD: "Zammad",
  LIVESPACE: "Livespace",
  SALESFORCE: "Salesforce",
  DYNAMICS: "Microsoft Dynamics",
  CUSTOM: msg`Custom`,
  CUSTOM_EXT: msg`Custom (ext)`,
};

/** What a parameter is called, by its key in the API; a key that is not here is shown as it is. */
export const PARAMETER_LABELS: Record<string, MessageDescriptor> = {
  url: msg`Address of the API`,
  token: msg`Token`,
  key: msg`API key`,
  secret: msg`API secret`,
  consumerKey: msg`Consumer key`,
  consumerSecret: msg`Consumer secret`,
  tenant: msg`Tenant name`,
  applicationId: msg`Application id`,
  applicationSecret: msg`Application secret`,
  ctiPush: msg`Push calls to Zammad (generic CTI)`,
  ctiUrl: msg`Address of the CTI end point`,
  profileUrl: msg`Address of a contact's profile`,
  mapping: msg`Which field is which`,
  addEvents: msg`Add events to the contact there`,
  synchronise: msg`Synchronise contacts`,
};
