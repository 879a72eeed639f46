/** Tax numbers as people type them: a NIP, or a VAT id of the European Union with the letters of its country. */

const WEIGHTS = [6, 5, 7, 2, 3, 4, 5, 6, 7];

/** How VAT ids are built where they have one length alone; elsewhere nobody knows whether more digits follow. */
const VAT_IDS: Record<string, RegExp> = {
  AT: /^U\d{8}$/,
  BE: /^[01]\d{9}$/,
  CY: /^\d{8}[A-Z]$/,
  DE: /^\d{9}$/,
  DK: /^\d{8}$/,
  EE: /^\d{9}$/,
  EL: /^\d{9}$/,
  ES: /^[A-Z0-9]\d{7}[A-Z0-9]$/,
  FI: /^\d{8}$/,
  FR: /^[A-Z0-9]{2}\d{9}$/,
  HR: /^\d{11}$/,
  HU: /^\d{8}$/,
  IT: /^\d{11}$/,
  LU: /^\d{8}$/,
  LV: /^\d{11}$/,
  MT: /^\d{8}$/,
  NL: /^\d{9}B\d{2}$/,
  PT: /^\d{9}$/,
  SE: /^\d{12}$/,
  SI: /^\d{8}$/,
  SK: /^\d{10}$/,
};

/** Without blanks, dashes and the like, in capitals; a NIP without its PL. */
export function bareTaxId(text: string): string {
  const code = text
    .normalize("NFKC")
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, "");
  return code.replace(/^PL(?=\d{10}$)/, "");
}

/** Whether nothing is missing in it any more: the right digits of a NIP, or a VAT id of its country's length. */
export function isWholeTaxId(text: string): boolean {
  const code = bareTaxId(text);
  if (/^\d{10}$/.test(code)) return isNip(code);
  return VAT_IDS[code.slice(0, 2)]?.test(code.slice(2)) ?? false;
}

/** As one reads it: 526-025-02-74, DE 136695976. What is neither stays as it is. */
export function formatTaxId(taxId: string): string {
  const nip = /^(\d{3})(\d{3})(\d{2})(\d{2})$/.exec(taxId);
  if (nip) return nip.slice(1).join("-");
  return taxId.replace(/^([A-Z]{2})(?=[A-Z0-9]+$)/, "$1 ");
}

function isNip(digits: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return sum % 11 === Number(digits[9]);
}
