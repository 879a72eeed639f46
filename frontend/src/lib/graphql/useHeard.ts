import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { useEffect, useEffectEvent } from "react";
import { type AnyVariables, useClient } from "urql";
import { pipe, subscribe } from "wonka";
import { useSame } from "../useSame";

/** Hears a subscription while the component is on screen. A server that does not answer is the shell's to tell. */
export function useHeard<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  hear: (data: Data) => void,
): void {
  const client = useClient();
  const asked = useSame(variables);
  const onData = useEffectEvent(hear);
  useEffect(() => {
    const heard = pipe(
      client.subscription(document, asked),
      subscribe(({ data }) => {
        if (data) onData(data);
      }),
    );
    return () => heard.unsubscribe();
  }, [client, document, asked]);
}
