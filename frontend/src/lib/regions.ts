/** The countries whose phone numbers the server can read, by ISO 3166 code. */
const CODES =
  "AC AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT " +
  "BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER " +
  "ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE " +
  "IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV " +
  "LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP " +
  "NR NU NZ OM PA PE PF PG PH PK PL PM PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK " +
  "SL SM SN SO SR SS ST SV SX SY SZ TA TC TD TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA " +
  "VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW";

export type Region = { code: string; name: string };

/** All of them by name, as the language orders them. */
export function regions(locale: string): Region[] {
  const names = new Intl.DisplayNames(locale, { type: "region" });
  const { compare } = new Intl.Collator(locale);
  return CODES.split(" ")
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .toSorted((one, other) => compare(one.name, other.name));
}

/** "PL" as "Polska" or "Poland". A word that is no country's code stays as it is. */
export function regionName(code: string, locale: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames(locale, { type: "region" }).of(code) ?? code;
}

/** The code of the country that has this name in one of the languages; null when none has. */
export function regionNamed(name: string, locales: readonly string[]): string | null {
  const wanted = name.trim().toLocaleLowerCase();
  const codes = CODES.split(" ");
  const found = locales.flatMap((locale) => {
    const names = new Intl.DisplayNames(locale, { type: "region" });
    return codes.filter((code) => names.of(code)?.toLocaleLowerCase(locale) === wanted);
  });
  return found[0] ?? null;
}
