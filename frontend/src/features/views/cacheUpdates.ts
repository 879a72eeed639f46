import type { Cache, UpdateResolver, UpdatesConfig } from "@urql/exchange-graphcache";
import type { ViewCreateMutation, ViewDeleteMutation } from "~/gql/graphql";
import { forgetLists } from "~/lib/graphql/forgetLists";
import { VIEWS } from "./useViews";

/** A new view is on its screen at once, before the list of views is asked again. */
const added: UpdateResolver = (result, _args, cache) => {
  const made = (result as unknown as ViewCreateMutation).viewCreate.view;
  if (!made || !("list" in made)) return;
  add(cache, made as { list: "CONTACTS"; id: string });
};

function add(cache: Cache, made: { list: "CONTACTS"; id: string }): void {
  cache.updateQuery({ query: VIEWS, variables: { list: made.list } }, (data) =>
    data ? { ...data, views: [...data.views, made] } : data,
  );
}

const gone: UpdateResolver = (result, _args, cache) => {
  if ((result as unknown as ViewDeleteMutation).viewDelete.deletedId) forgetLists(cache, "views");
};

export const viewsUpdates = { Mutation: { viewCreate: added, viewDelete: gone } } satisfies UpdatesConfig;
