import { createContext, use } from "react";
import type { UserErrors } from "./graphql/userErrors";

/** Whose page a number stands on. */
export type DialScope = { contactId?: string; organizationId?: string; ticketId?: string };

export type DialWish = DialScope & {
  number: string;
  /** For people to read. */
  national: string;
  /** The missed call that is rung back. */
  callbackOfId?: string;
};

/** How it went: a PBX rings, this device was handed a link, or nobody is called. */
export type Dialled = "ringing" | "link" | "nothing";

export type Objection = { code: string; sentence: string };

/** A call that something speaks against: made with a reason, or not at all. */
export type Blocked = {
  national: string;
  problems: readonly Objection[];
  /** Tries again with the reason; answers what is refused now, or null. */
  retry: (reason: string) => Promise<UserErrors | null>;
  /** They left it at that. */
  onGiveUp?: () => void;
};

export type Dialling = { dial: (wish: DialWish) => Promise<Dialled>; askReason: (blocked: Blocked) => void };

/** How calls are made here; null for those who may not. */
export const DiallingContext = createContext<Dialling | null>(null);
export const DialScopeContext = createContext<DialScope>({});

export const useDialling = (): Dialling | null => use(DiallingContext);

/** Calls a number, with the record whose page it stands on; null for those who may not. */
export function useDial(): Dialling["dial"] | null {
  const dialling = use(DiallingContext);
  const scope = use(DialScopeContext);
  return dialling && ((wish) => dialling.dial({ ...scope, ...wish }));
}
