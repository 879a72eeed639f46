import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { GatewayKind } from "~/gql/graphql";
import type { GatewayField } from "./gateway";

export const GATEWAY_KINDS: Record<GatewayKind, MessageDescriptor> = {
  SMTP: msg`Mail server (SMTP)`,
  SMSAPI: msg`SMSAPI`,
  HTTP: msg`Another gateway, by HTTP`,
  MAIL_TO_FAX: msg`Fax by e-mail`,
};

/** What stands in braces in an address or a body: in our own sentences it is to stay so. */
export const PLACES = Object.fromEntries(
  ["to", "text", "from", "id", "number"].map((place) => [place, `{${place}}`]),
);

type Words = { label: MessageDescriptor; hint?: MessageDescriptor; example?: string };

/** What the fields are called; where a kind means something else by one, that. */
const FIELD_WORDS: Record<GatewayField, Words> = {
  host: { label: msg`Server`, example: "smtp.example.com" },
  port: { label: msg`Port` },
  security: { label: msg`Encryption` },
  username: { label: msg`User name` },
  secret: { label: msg`Password` },
  sender: { label: msg`Sender's address`, example: "biuro@example.com" },
  senderName: { label: msg`Sender's name`, hint: msg`Stands beside the name of whoever writes.` },
  url: {
    label: msg`Address`,
    hint: msg`{to}, {text}, {from} and {id} are filled in here, too.`,
    example: "https://gateway.example.com/send",
  },
  method: { label: msg`Method` },
  body: {
    label: msg`Body`,
    hint: msg`{to}, {text}, {from} and {id} are filled in, as the content type asks for.`,
    example: "to={to}&message={text}",
  },
  contentType: { label: msg`Content type`, example: "application/json" },
  addressTemplate: {
    label: msg`Address of a fax`,
    hint: msg`{number} is filled in. It goes through the mail server.`,
    example: "{number}@fax.example.com",
  },
};

const OF_KIND: Partial<Record<GatewayKind, Partial<Record<GatewayField, Words>>>> = {
  SMSAPI: {
    secret: {
      label: msg`Token`,
      hint: msg`Made in SMSAPI's panel, under OAuth tokens; it needs the right to send SMS.`,
    },
    sender: { label: msg`Sender's name`, hint: msg`One that SMSAPI has approved; empty: SMSAPI's own.` },
    url: { label: msg`Address`, hint: msg`Empty: SMSAPI's own.`, example: "https://api.smsapi.pl/sms.do" },
  },
  HTTP: {
    sender: { label: msg`Sender's name`, hint: msg`What {from} becomes.` },
  },
};

export const fieldWords = (kind: GatewayKind, field: GatewayField): Words =>
  OF_KIND[kind]?.[field] ?? FIELD_WORDS[field];
