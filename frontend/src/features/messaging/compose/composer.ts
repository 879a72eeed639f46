import { createContext, use } from "react";
import type { MessageChannel } from "~/gql/graphql";

/** What is known of a message that is begun; the rest is asked. */
export type Given = {
  channel: MessageChannel;
  /** The contact or the organization it goes to. */
  recordId: string;
  /** An address or a number; left out: the likeliest of the record's. */
  to?: string | undefined;
  subject?: string;
  /** The ticket it is about. */
  ticketId?: string;
};

export type Compose = (given: Given) => void;

export const ComposerContext = createContext<Compose | null>(null);

/** Opens the composer, which is there once for the whole app. Only inside the shell. */
export function useCompose(): Compose {
  const compose = use(ComposerContext);
  if (!compose) throw new Error("useCompose is for what is inside the shell");
  return compose;
}
