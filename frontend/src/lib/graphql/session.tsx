import type { UpdatesConfig } from "@urql/exchange-graphcache";
import { createContext, use, useEffect, useState } from "react";
import { Provider } from "urql";
import { makeClient } from "./client";

type Session = { restart: () => void };
const SessionContext = createContext<Session>({ restart: () => {} });

/** Begins anew with an empty cache: after signing in, out, or when the server says the session is over. */
export const useSession = (): Session => use(SessionContext);

type SessionProviderProps = { updates: UpdatesConfig; children: React.ReactNode };

export function SessionProvider({ updates, children }: SessionProviderProps) {
  const [generation, setGeneration] = useState(0);
  const restart = () => setGeneration((number) => number + 1);
  return (
    <SessionContext value={{ restart }}>
      <OneSession key={generation} updates={updates} restart={restart}>
        {children}
      </OneSession>
    </SessionContext>
  );
}

function OneSession({ updates, restart, children }: SessionProviderProps & Session) {
  const [{ client, dispose }] = useState(() => makeClient({ updates, onSignedOut: restart }));
  useEffect(() => dispose, [dispose]);
  return <Provider value={client}>{children}</Provider>;
}
