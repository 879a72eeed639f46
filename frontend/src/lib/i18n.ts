import { i18n } from "@lingui/core";
import { load, save } from "./storage";

export const LOCALES = { en: "English", pl: "Polski" } as const;
export type LocaleCode = keyof typeof LOCALES;

const catalogs = {
  en: () => import("../locales/en"),
  pl: () => import("../locales/pl"),
};

export function preferredLocale(): LocaleCode {
  const chosen = load<LocaleCode | null>("locale", null);
  if (chosen !== null && chosen in LOCALES) return chosen;
  return navigator.language.startsWith("pl") ? "pl" : "en";
}

/** Loads the language's messages, makes it the current one and remembers it. */
export async function switchLanguage(code: LocaleCode): Promise<void> {
  const { messages } = await catalogs[code]();
  i18n.loadAndActivate({ locale: code, messages });
  document.documentElement.lang = code;
  save("locale", code);
}

export function currentLocale(): LocaleCode {
  return i18n.locale === "pl" ? "pl" : "en";
}
