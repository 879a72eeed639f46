import { useLingui } from "@lingui/react/macro";
import { plainNumber } from "~/lib/numbers";

/** Reads a number as it is typed in the language of the screen; NaN for what is none. */
export function useReads(): (text: string) => number {
  const { i18n } = useLingui();
  return (text) => (text.trim() ? Number(plainNumber(text, i18n.locale)) : Number.NaN);
}
