import { fromPlain, plainOf } from "~/ui/richText/html";

/** What a template of one kind says in a letter of another. */
export const bodyFor = (rich: boolean, { html, text }: { html: string; text: string }) =>
  rich ? html || fromPlain(text) : text || plainOf(html);
