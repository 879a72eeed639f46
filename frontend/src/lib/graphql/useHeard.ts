import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { useEffect, useEffectEvent } from "react";
import { type AnyVariables, useClient } from "urql";
import { pipe, subscribe } from "wonka";

/** Hears a subscription while the component is on screen. A server that does not answer is the shell's to tell. */
export function useHeard<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  hear: (data: Data) => void,
): void {
  const client = useClient();
  const onData = useEffectEvent(hear);
  const key = JSON.stringify(variables);
  const listen = useEffectEvent(() =>
    pipe(
      client.subscription(document, variables),
      subscribe(({ data }) => {
        if (data) onData(data);
      }),
    ),
  );
  useEffect(() => {
    const heard = listen();
    return () => heard.unsubscribe();
  }, [client, document, key]);
}
