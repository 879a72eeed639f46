import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { useEffect, useEffectEvent, useState } from "react";
import { type AnyVariables, useClient } from "urql";
import { DELETES, type Kind, type Patch, type Selected, UPDATES } from "./bulk";

/** How many records a change is about, exactly; null until the server has counted them. patch: null until complete. */
export const useUpdateCount = (kind: Kind, selection: Selected, patch: Patch | null): number | null =>
  useDryRun(UPDATES[kind], { selection, patch, dryRun: true }, patch !== null);

/** How many records would go to the trash, exactly; null until the server has counted them. */
export const useDeleteCount = (kind: Kind, selection: Selected): number | null =>
  useDryRun(DELETES[kind], { selection, dryRun: true }, true);

type Answer = Readonly<Record<string, { count: number | null } | string | undefined>>;

/** Asks once it is ready. What is refused is said when it is sent in earnest. */
function useDryRun(
  document: TypedDocumentNode<unknown, never>,
  input: object,
  ready: boolean,
): number | null {
  const client = useClient();
  const [count, setCount] = useState<number | null>(null);
  const ask = useEffectEvent(() =>
    client.mutation(document as TypedDocumentNode<Answer, AnyVariables>, { input }).toPromise(),
  );
  useEffect(() => {
    if (!ready) return;
    void ask().then(({ data }) => {
      const payload = Object.values(data ?? {}).find((each) => typeof each === "object");
      setCount(payload?.count ?? null);
    });
  }, [ready]);
  return count;
}
