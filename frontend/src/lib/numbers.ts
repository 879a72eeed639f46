const NUMBER = /^[+-]?\d+(\.\d+)?$/;
const THOUSANDS = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/;

/** "," in Polish, "." in English. */
function decimalMark(locale: string): string {
  const parts = new Intl.NumberFormat(locale).formatToParts(0.5);
  return parts.find(({ type }) => type === "decimal")?.value ?? ".";
}

/**
 * A number as the API reads it: without grouping, with a point where the locale has a comma.
 * What is no number stays as it was typed, so that the API can say what is wrong with it.
 */
export function plainNumber(text: string, locale: string): string {
  const bare = text.replaceAll(/\s/g, "").replace("−", "-");
  const comma = decimalMark(locale) === ",";
  const plain = comma ? bare.replace(",", ".") : THOUSANDS.test(bare) ? bare.replaceAll(",", "") : bare;
  return NUMBER.test(plain) ? plain : text.trim();
}

/** The API's "12.50" as it is typed here: "12,50" in Polish. */
export function typedNumber(plain: string, locale: string): string {
  return plain.replace(".", decimalMark(locale));
}
