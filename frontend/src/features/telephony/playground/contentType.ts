import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";

export const JSON_TYPE = "application/json";
export const FORM_TYPE = "application/x-www-form-urlencoded";
const XML_TYPE = "application/xml";
const TEXT_TYPE = "text/plain";

/** Types as people call them. */
export const TYPE_WORDS: Record<string, MessageDescriptor> = {
  [JSON_TYPE]: msg`JSON`,
  [FORM_TYPE]: msg`a form`,
  [XML_TYPE]: msg`XML`,
  [TEXT_TYPE]: msg`plain text`,
};

/** What a PBX would call the type of a text that somebody pasted. */
export function contentTypeOf(text: string): string {
  const start = text.trimStart();
  if (/^[{[]/.test(start)) return JSON_TYPE;
  if (start.startsWith("<")) return XML_TYPE;
  return /^[^\s=]+=/.test(start) ? FORM_TYPE : TEXT_TYPE;
}

/** As it is posted: the fields of a form may stand one a line, which a PBX would join. */
export function bodyOf(text: string): string {
  if (contentTypeOf(text) !== FORM_TYPE || !text.trim().includes("\n")) return text.trim();
  return text
    .split("\n")
    .map((line) => line.trim().replace(/^&|&$/g, ""))
    .filter(Boolean)
    .join("&");
}

/** As it is edited: a form one field a line, JSON indented. */
export function editable(body: string, contentType: string): string {
  if (contentType.includes("x-www-form-urlencoded")) return body.split("&").join("\n");
  if (!contentType.includes("json")) return body;
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
