import { type Client, useClient } from "urql";
import { graphql } from "~/gql";
import type { ActivityFilter } from "~/gql/graphql";
import type { Selection } from "~/ui/table/selection";
import { useFinish } from "../useFinish";

const IDS = graphql(`
  query ActivityIds($filter: ActivityFilter, $after: String) {
    activities(filter: $filter, first: 100, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } }
  }
`);

/** As many of a filter are finished at once; the rest at the next time. */
const MOST = 2000;

/** Finishes what is ticked in the list, or takes that back. */
export function useFinishSelected(selection: Selection, filter: ActivityFilter | null) {
  const client = useClient();
  const { finishMany, busy } = useFinish();
  const finish = async (done: boolean) => {
    const ids = selection.all ? await idsOf(client, filter, selection.except) : selection.ids;
    await finishMany(ids, done);
  };
  return { finish, busy };
}

async function idsOf(
  client: Client,
  filter: ActivityFilter | null,
  except: readonly string[],
): Promise<string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  do {
    // each page begins where the one before ends
    // oxlint-disable-next-line eslint/no-await-in-loop
    const page = await pageOf(client, filter, after);
    ids.push(...(page?.nodes ?? []).map(({ id }) => id).filter((id) => !except.includes(id)));
    after = page?.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null;
  } while (after !== null && ids.length < MOST);
  return ids;
}

async function pageOf(client: Client, filter: ActivityFilter | null, after: string | null) {
  const asked = { filter, after };
  const { data } = await client.query(IDS, asked, { requestPolicy: "network-only" }).toPromise();
  return data?.activities;
}
