import { useEffect, useState } from "react";
import { type Client, useClient } from "urql";
import { graphql } from "~/gql";
import type { Person } from "./pasted";

const PEOPLE = graphql(`
  query CtiPeople($after: String) {
    users(first: 100, after: $after) {
      nodes { id name email extension active }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

/** All users who may sign in, for those who paste lists of them; undefined while they are on their way. */
export function usePeople(): readonly Person[] | undefined {
  const client = useClient();
  const [people, setPeople] = useState<readonly Person[]>();
  useEffect(() => {
    let wanted = true;
    void allPeople(client).then((all) => wanted && setPeople(all));
    return () => {
      wanted = false;
    };
  }, [client]);
  return people;
}

async function allPeople(client: Client): Promise<Person[]> {
  const all: Person[] = [];
  let after: string | null = null;
  do {
    // oxlint-disable-next-line no-await-in-loop -- a page begins where the one before it ends
    const { data } = await client.query(PEOPLE, { after }).toPromise();
    for (const { active, extension, ...user } of data?.users.nodes ?? []) {
      if (active) all.push({ ...user, extension: extension ?? null });
    }
    after = data?.users.pageInfo.hasNextPage ? (data.users.pageInfo.endCursor ?? null) : null;
  } while (after !== null);
  return all;
}
