import { useQuery } from "urql";
import { graphql, readFragment } from "~/gql";
import type { ApiKeyLineFragment, ApiKeysQuery } from "~/gql/graphql";
import { useGapRefetch } from "~/lib/graphql/useGapRefetch";

const LINE = graphql(`
  fragment ApiKeyLine on ApiKey {
    id version name start scopes createdAt expiresAt lastUsedAt expired
    user { id name active }
    viewerCan { edit revoke }
  }
`);

const KEYS = graphql(`
  query ApiKeys($everybodys: Boolean!) {
    apiKeys(everybodys: $everybodys) { nodes { ...ApiKeyLine } pageInfo { hasNextPage } }
    permissions { name description group }
  }
`);

export type ApiKey = ApiKeyLineFragment;
export type Permission = ApiKeysQuery["permissions"][number];

/** One's own keys or everybody's, the latest first, and the words for what they may do. */
export function useKeys(everybodys: boolean) {
  const [{ data }, refetch] = useQuery({
    query: KEYS,
    variables: { everybodys },
    requestPolicy: "cache-and-network",
  });
  useGapRefetch(refetch);
  return (
    data && {
      keys: readFragment(LINE, data.apiKeys.nodes),
      more: data.apiKeys.pageInfo.hasNextPage,
      permissions: data.permissions,
    }
  );
}
