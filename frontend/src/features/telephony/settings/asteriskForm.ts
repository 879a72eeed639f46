import type { CtiAsteriskInput } from "~/gql/graphql";
import type { Line } from "./lines";

export type AsteriskValues = {
  listens: boolean;
  host: string;
  port: number | string;
  username: string;
  secret: string | null | undefined;
};

/** Where Asterisk's manager interface listens unless told otherwise. */
const AMI = 5038;

export const ASTERISK_FIELDS = ["host", "port", "username", "secret"].map((field) => `asterisk.${field}`);

export const asteriskValues = ({ asterisk }: Line): AsteriskValues => ({
  listens: asterisk !== null && asterisk !== undefined,
  host: asterisk?.host ?? "",
  port: asterisk?.port ?? AMI,
  username: asterisk?.username ?? "",
  secret: undefined,
});

/** Null: nobody listens any more. A secret that nobody touched is left out, and stays. */
export function asteriskInput(values: AsteriskValues): CtiAsteriskInput | null {
  const { listens, host, port, username, secret } = values;
  if (!listens) return null;
  return {
    host: host.trim(),
    port: Number(port) || AMI,
    username: username.trim(),
    ...(secret === undefined ? {} : { secret: secret ?? "" }),
  };
}
