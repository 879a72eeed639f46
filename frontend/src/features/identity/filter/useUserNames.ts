import { useEffect, useState } from "react";
import { type Client, useClient } from "urql";
import { graphql } from "~/gql";
import type { Option } from "~/ui/fields/option";

const USER = graphql(`query UserName($id: ID!) { node(id: $id) { id ... on User { name initials } } }`);

type Known = ReadonlyMap<string, Option | null>;
type Names = { named: readonly Option[]; loading: boolean };

/** Users by id, those too who no longer work here. */
export function useUserNames(ids: readonly string[]): Names {
  const client = useClient();
  const [known, setKnown] = useState<Known>(new Map());
  const asked = ids.join(" ");
  useEffect(() => {
    let wanted = true;
    const missing = asked.split(" ").filter(Boolean);
    void Promise.all(missing.map((id) => nameOf(client, id))).then((answers) => {
      if (wanted) setKnown(new Map(answers));
    });
    return () => {
      wanted = false;
    };
  }, [client, asked]);
  return { named: ids.flatMap((id) => known.get(id) ?? []), loading: ids.some((id) => !known.has(id)) };
}

async function nameOf(client: Client, id: string): Promise<[string, Option | null]> {
  const { data } = await client.query(USER, { id }).toPromise();
  const user = data?.node;
  return [id, user && "name" in user ? { id, label: user.name, initials: user.initials } : null];
}
