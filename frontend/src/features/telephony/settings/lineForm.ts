import type { CtiConnectionPatch } from "~/gql/graphql";
import type { Line } from "./lines";

/** Lists stand as lines of a text; `signingSecret`: undefined as it is, null none any more, a text a new one. */
export type LineValues = {
  name: string;
  dialect: Line["dialect"];
  region: string;
  outsidePrefix: string;
  signingSecret: string | null | undefined;
  addresses: string;
  recordingHosts: string;
};

export const LINE_FIELDS = [
  "name",
  "dialect",
  "region",
  "outsidePrefix",
  "signingSecret",
  "addresses",
  "recordingHosts",
];

export const valuesOf = (line: Line): LineValues => ({
  name: line.name,
  dialect: line.dialect,
  region: line.region,
  outsidePrefix: line.outsidePrefix,
  signingSecret: undefined,
  addresses: line.addresses.map(bare).join("\n"),
  recordingHosts: line.recordingHosts.join("\n"),
});

/** A network of one address is written as the address. */
const bare = (network: string): string => network.replace(network.includes(":") ? /\/128$/ : /\/32$/, "");

/** What an update sends of what was changed. */
export function patchOf(changed: Partial<LineValues>): CtiConnectionPatch {
  const { addresses, recordingHosts, signingSecret, ...rest } = changed;
  return {
    ...rest,
    ...(signingSecret === undefined ? {} : { signingSecret: signingSecret ?? "" }),
    ...(addresses === undefined ? {} : { addresses: linesOf(addresses) }),
    ...(recordingHosts === undefined ? {} : { recordingHosts: linesOf(recordingHosts) }),
  };
}

/** What stands on the lines of a text, or between commas. */
export const linesOf = (text: string): string[] =>
  text
    .split(/[\n,]/)
    .map((line) => line.trim())
    .filter(Boolean);
