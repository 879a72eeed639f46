import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { FileKind } from "~/gql/graphql";

export const KIND_WORDS: Record<FileKind, MessageDescriptor> = {
  CONTRACT: msg`Contract`,
  INVOICE: msg`Invoice`,
  OFFER: msg`Offer`,
  PHOTO: msg`Photo`,
  DOCUMENT: msg`Document`,
  OTHER: msg({ message: "Other", context: "kind of file" }),
};

export const KINDS = Object.keys(KIND_WORDS) as FileKind[];

const TOLD_BY_NAME: readonly [RegExp, FileKind][] = [
  [/umow|aneks|contract|agreement/, "CONTRACT"],
  [/faktur|rachun|invoice/, "INVOICE"],
  [/ofert|offer|quote|wycen/, "OFFER"],
];
const DOCUMENTS = /\.(pdf|docx?|odt|rtf|txt|md)$/;

/** What a file seems to be, until somebody says better. `type`: its media type, as the browser tells it. */
export function guessedKind(name: string, type: string): FileKind {
  const words = name.toLowerCase();
  const told = TOLD_BY_NAME.find(([sign]) => sign.test(words));
  if (told) return told[1];
  if (type.startsWith("image/")) return "PHOTO";
  return DOCUMENTS.test(words) ? "DOCUMENT" : "OTHER";
}
