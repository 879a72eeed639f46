import type { CombinedError } from "urql";

/** Not a refusal but a breakdown: no network, a limit, a bug. The shell listens and tells the user. */
export type Failure = { offline: boolean; message: string; requestId: string | null };

const listeners = new Set<(failure: Failure) => void>();

export function onFailure(listener: (failure: Failure) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function reportFailure(error: CombinedError): void {
  const [first] = error.graphQLErrors;
  if (first?.extensions["code"] === "UNAUTHENTICATED") return;
  const requestId = first?.extensions["requestId"];
  const failure = {
    offline: error.networkError !== undefined,
    message: first?.message ?? error.message,
    requestId: typeof requestId === "string" ? requestId : null,
  };
  for (const listener of listeners) listener(failure);
}
