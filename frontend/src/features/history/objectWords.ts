import { msg } from "@lingui/core/macro";
import { RELATION_WORDS } from "~/lib/enumWords";
import type { Say } from "./eventWords";

type Value = Record<string, unknown>;

const NUMBER = /^\+?[\d\s()-]+$/;

/** References carry a label; numbers, kept on one line, and addresses carry themselves. In brackets what else is said of them. */
export function objectWords(value: Value, say: Say): string {
  const label = value["label"] ?? value["name"] ?? value["number"] ?? value["address"];
  if (typeof label !== "string") return JSON.stringify(value);
  if (typeof value["granted"] === "boolean") return `${label} – ${consent(value["granted"], say)}`;
  const name = NUMBER.test(label) ? label.replaceAll(" ", "\u00a0") : label;
  const more = [relation(value, say), ...marks(value, say)].filter(Boolean);
  return more.length > 0 ? `${name} (${more.join(", ")})` : name;
}

/** Of a relation: what they are, and the remark. Numbers have kinds, too, which their list tells. */
function relation({ kind, remark }: Value, say: Say): string {
  const words = RELATION_WORDS[String(kind).toUpperCase() as keyof typeof RELATION_WORDS];
  if (typeof remark !== "string" || !words) return "";
  return [say(words), remark].filter(Boolean).join(", ");
}

function consent(granted: boolean, say: Say): string {
  return say(granted ? msg`granted` : msg`withdrawn`);
}

/** Of a number: what speaks against calling it. */
function marks({ invalid, doNotCall }: Value, say: Say): string[] {
  return [invalid === true && say(msg`invalid`), doNotCall === true && say(msg`do not call`)].filter(
    (mark) => mark !== false,
  );
}
