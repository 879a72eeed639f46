import { quoted } from "./quoted";

/** A call from Ewa as a PBX would post it, for a shell. */
export function curlExample(url: string, extension = "101"): string {
  const fields = {
    event: "newCall",
    direction: "in",
    from: "48601602603",
    to: extension,
    callId: "example-1",
  };
  const lines = Object.entries(fields).map(([name, value]) => `  --data-urlencode '${name}=${value}'`);
  return [`curl ${quoted(url)}`, ...lines].join(" \\\n");
}
