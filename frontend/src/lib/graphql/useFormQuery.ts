import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { useState } from "react";
import { type AnyVariables, useClient, useQuery } from "urql";
import { useGapRefetch } from "./useGapRefetch";

type FormQuery<Data> = {
  data: Data | undefined;
  failed: boolean;
  /** Asks again; when the answer is there, `round` has counted up. */
  reload: () => Promise<void>;
  /** As a form's key: it begins anew with what `reload` brought, and with nothing that merely passed by. */
  round: number;
};

/** What a form is filled with. */
export function useFormQuery<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  { pause = false }: { pause?: boolean } = {},
): FormQuery<Data> {
  const client = useClient();
  const [round, setRound] = useState(0);
  const [{ data, error }, refetch] = useQuery<Data, Variables>({
    query: document,
    variables,
    pause,
    requestPolicy: "cache-and-network",
  });
  useGapRefetch(refetch);
  const reload = async () => {
    await client.query(document, variables, { requestPolicy: "network-only" }).toPromise();
    setRound((now) => now + 1);
  };
  return { data, failed: !data && !!error, reload, round };
}
