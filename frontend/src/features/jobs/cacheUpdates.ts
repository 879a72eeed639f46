import type { UpdatesConfig } from "@urql/exchange-graphcache";
import { readFragment } from "~/gql";
import type { JobChangedSubscription, JobKind } from "~/gql/graphql";
import { forgetLists } from "~/lib/graphql/forgetLists";
import { isOpen, JOB } from "./job";

const LISTS = ["contacts", "organizations", "trash", "basket"];
const CHANGING = new Set<JobKind>(["BULK_UPDATE", "BULK_DELETE", "UNDO"]);

/** What a job that has ended changed elsewhere is asked again. */
export const jobsUpdates = {
  Subscription: {
    jobChanged: (result, _args, cache) => {
      const job = readFragment(JOB, (result as unknown as JobChangedSubscription).jobChanged);
      if (isOpen(job) || !CHANGING.has(job.kind)) return;
      for (const list of LISTS) forgetLists(cache, list);
    },
  },
} satisfies UpdatesConfig;
