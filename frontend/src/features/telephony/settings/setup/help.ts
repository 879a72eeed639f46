import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { CtiDialect } from "~/gql/graphql";
import { curlExample } from "./curlExample";
import { asteriskDialplan, ringbookExample } from "./snippets";
import type { LineUrls } from "./urls";

/** One thing to do in the PBX, and what to paste there. */
export type Step = { text: MessageDescriptor; paste?: (urls: LineUrls) => string; lines?: boolean };

/** What to paste where, for each PBX whose dialect is not found by itself. */
export const HELP: Record<Exclude<CtiDialect, "AUTO">, readonly Step[]> = {
  ZAMMAD: [
    { text: msg`Look for an integration named Zammad, generic CTI or webhook, and turn it on.` },
    { text: msg`Paste the address as its endpoint.`, paste: ({ events }) => events },
    { text: msg`Let it send newCall, answer and hangup, as a form or as JSON.` },
  ],
  SIPGATE: [
    { text: msg`In the sipgate console open Automations, Webhooks (sipgate.io).` },
    {
      text: msg`Paste the address for incoming and for outgoing calls. Ringbook asks for the later events by itself.`,
      paste: ({ events }) => events,
    },
  ],
  TWILIO: [
    {
      text: msg`Open the phone number's configuration and paste the address as “Call status changes”. “A call comes in” stays with what answers your calls.`,
      paste: ({ events }) => events,
    },
    { text: msg`Tick all events of a call: initiated, ringing, answered, completed.` },
    { text: msg`Write Twilio's auth token into the line's signing secret, so that nobody else is believed.` },
  ],
  PLACETEL: [
    { text: msg`In Placetel open Settings, External APIs, and turn on notifications.` },
    {
      text: msg`Paste the address, and choose incoming and outgoing calls, accepted and hung up.`,
      paste: ({ events }) => events,
    },
    { text: msg`A shared secret that you set there goes into the line's signing secret.` },
  ],
  THREE_CX: [
    { text: msg`Make a new address, and download the template for 3CX: everything is filled in.` },
    { text: msg`In the 3CX console open Integrations, CRM, and add the template.` },
    {
      text: msg`3CX then asks who calls and shows the card, and tells of each call when it is over. The look-up alone is`,
      paste: ({ lookup }) => lookup,
    },
  ],
  ASTERISK: [
    {
      text: msg`Either give Ringbook the manager's host, user and secret on the tab Asterisk: it hears all calls, and the dialplan stays as it is.`,
    },
    {
      text: msg`Or let the dialplan post, in extensions.conf. Not both: every call would be there twice.`,
      paste: ({ events }) => asteriskDialplan(events),
      lines: true,
    },
    {
      text: msg`FreePBX and FreeSWITCH show the caller's name when they ask here, with the number at its end:`,
      paste: ({ cid }) => cid,
    },
  ],
  RINGBOOK: [
    {
      text: msg`Post each event as JSON, from a script or a PBX with templates of its own:`,
      paste: ({ events }) => ringbookExample(events),
      lines: true,
    },
    {
      text: msg`With a signing secret, send the header X-Ringbook-Signature too: t=time,v1=HMAC-SHA256 of “time.body” in hex.`,
    },
  ],
};

export type HelpedDialect = keyof typeof HELP;

/** A call for a shell, whatever the PBX. */
export const tryIt = ({ events }: LineUrls): string => curlExample(events);
