import type { UpdateResolver, UpdatesConfig } from "@urql/exchange-graphcache";
import { forgetLists } from "~/lib/graphql/forgetLists";

/** One's own new activity is in the list at once. */
const planned: UpdateResolver = (_result, _args, cache) => forgetLists(cache, "activities");

/** Also the one that a change has planned next. */
const changed: UpdateResolver = (result, args, cache, info) => {
  const payloads = Object.values(result) as ({ next?: unknown } | null)[];
  if (payloads.some((payload) => payload?.next)) planned(result, args, cache, info);
};

export const activitiesUpdates = {
  Mutation: {
    taskCreate: planned,
    conversationCreate: planned,
    meetingCreate: planned,
    phoneMeetingCreate: planned,
    taskUpdate: changed,
    conversationUpdate: changed,
    meetingUpdate: changed,
    phoneMeetingUpdate: changed,
    activityDelete: planned,
  },
} satisfies UpdatesConfig;
