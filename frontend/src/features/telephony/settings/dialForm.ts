import type { CtiDiallingInput, DialAdapter } from "~/gql/graphql";
import type { Line } from "./lines";

export type DialValues = {
  adapter: DialAdapter;
  url: string;
  method: string;
  body: string;
  endpoint: string;
  context: string;
  username: string;
  secret: string | null | undefined;
  main: boolean;
};

const NAMES = ["adapter", "url", "method", "body", "endpoint", "context", "username", "secret", "main"];

export const DIAL_FIELDS = NAMES.map((field) => `dialling.${field}`);

/** What stands for what in an address and a body. */
export const FIELDS = ["number", "digits", "national", "extension", "presented", "project", "id"] as const;

/** Those that ring by themselves; the others make links, or nothing. */
export const rings = (adapter: DialAdapter): boolean => adapter === "HTTP" || adapter === "ARI";

export const dialValues = ({ dialling }: Line): DialValues => ({
  adapter: dialling.adapter,
  url: dialling.url,
  method: dialling.method || "POST",
  body: dialling.body,
  endpoint: dialling.endpoint,
  context: dialling.context,
  username: dialling.username,
  secret: undefined,
  main: dialling.main,
});

/** Only what the adapter uses; what it doesn't stays as it is. A secret that nobody touched stays too. */
export function dialInput(values: DialValues): CtiDiallingInput {
  const { adapter, main, secret } = values;
  const kept = secret === undefined ? {} : { secret: secret ?? "" };
  const { url, method, body, endpoint, context, username } = values;
  if (adapter === "HTTP") {
    return { adapter, main, url, method, body: method === "GET" ? "" : body, username, ...kept };
  }
  if (adapter === "ARI") return { adapter, main, url, endpoint, context, username, ...kept };
  return adapter === "SIP" ? { adapter, main, endpoint } : { adapter, main: adapter === "TEL" && main };
}
