import { createClient } from "graphql-ws";
import { currentLocale } from "~/lib/i18n";

/** An answer as the server wrote it, errors and extensions included. status: of HTTP; null for an event. */
export type Answer = { body: Record<string, unknown>; status: number | null };

type Request = { query: string; variables: Record<string, unknown>; operationName?: string };

/** Asks past the app's cache, with the session of whoever is signed in: what is shown is what the server said. */
export async function ask(request: Request, signal: AbortSignal): Promise<Answer> {
  const response = await fetch("/graphql", {
    method: "POST",
    credentials: "same-origin",
    headers: { "Content-Type": "application/json", "X-Ringbook": "1", "Accept-Language": currentLocale() },
    body: JSON.stringify(request),
    signal,
  });
  const text = await response.text();
  return { body: readObject(text), status: response.status };
}

type Ear = { onEvent: (answer: Answer) => void; onEnd: (reason: string | null) => void };

/** Listens until it is called off; a socket of its own, that does not come back by itself. */
export function listen(request: Request, { onEvent, onEnd }: Ear): () => void {
  const address = `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/graphql`;
  const socket = createClient({ url: address, retryAttempts: 0 });
  const end = socket.subscribe(request, {
    next: (body) => onEvent({ body: body as Record<string, unknown>, status: null }),
    error: (problem) => {
      if (Array.isArray(problem)) onEvent({ body: { errors: problem }, status: null });
      onEnd(problem instanceof CloseEvent ? `${problem.code} ${problem.reason}` : null);
    },
    complete: () => onEnd(null),
  });
  return () => {
    end();
    void socket.dispose();
  };
}

function readObject(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return { text };
  }
}
