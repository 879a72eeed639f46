import type { Cache, UpdateResolver, UpdatesConfig } from "@urql/exchange-graphcache";
import { forgetLists } from "~/lib/graphql/forgetLists";

const forget =
  (...fields: string[]): UpdateResolver =>
  (_result, _args, cache) => {
    for (const field of fields) forgetLists(cache, field);
  };

export const messagingUpdates = {
  Mutation: {
    messageSend: forget("messages"),
    messagesSend: forget("messages"),
    messageTemplateCreate: forget("messageTemplates"),
    messageTemplateUpdate: forget("messageTemplates"),
    messageTemplateDelete: forget("messageTemplates"),
    messageGatewaySave: forget("messageGateways", "messageChannels"),
    signatureSet: (_result, _args, cache) => {
      const viewer = cache.resolve("Query", "viewer");
      if (typeof viewer === "string") cache.invalidate(viewer, "signature");
    },
  },
} satisfies UpdatesConfig;

/** A colleague changed how messages are sent, or their templates. */
export function messagingHeard(name: string, cache: Cache): void {
  if (!name.startsWith("message_")) return;
  for (const field of ["messageGateways", "messageChannels", "messageTemplates"]) forgetLists(cache, field);
}
