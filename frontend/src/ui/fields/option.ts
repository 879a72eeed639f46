/** One of the things to choose from; a person has initials, a stage or a tag a colour. */
export type Option = { id: string; label: string; colour?: string; initials?: string };

/** Up to so many options are taken in at a glance. */
export const SHORT = 8;

export function matching(options: readonly Option[], text: string): Option[] {
  const wanted = fold(text.trim());
  return options.filter((option) => fold(option.label).includes(wanted));
}

/** Lower case without accents, so that "lodz" finds "Łódź". */
export function fold(text: string): string {
  return text.toLowerCase().replaceAll("ł", "l").normalize("NFD").replaceAll(/\p{M}/gu, "");
}
