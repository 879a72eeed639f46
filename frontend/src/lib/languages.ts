/** Languages that people in Polish companies are likely to be spoken to in, as the API keeps them. */
const CODES =
  "pl en de uk ru be cs sk lt lv et fr es it pt nl sv no da fi hu ro bg hr sl sr el tr ar he vi zh ja ko";

type Language = { id: string; label: string };

/** "pl" as "polski" or "Polish". A word that is no language of ours stays as it is. */
export function languageName(code: string, locale: string): string {
  if (!/^[a-z]{2,3}(-[A-Za-z]+)*$/.test(code)) return code;
  const name = new Intl.DisplayNames([locale], { type: "language" }).of(code) ?? code;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

export function languages(locale: string): Language[] {
  return CODES.split(" ").map((code) => ({ id: code, label: languageName(code, locale) }));
}
