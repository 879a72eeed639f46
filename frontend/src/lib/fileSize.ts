const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** Bytes as "812 B", "1.4 MB", counted by 1024 as the limits are; three digits at most. */
export function formatSize(bytes: number, locale: string): string {
  const step = Math.min(UNITS.length - 1, Math.floor(Math.log2(Math.max(bytes, 1)) / 10));
  const value = bytes / 1024 ** step;
  const format = new Intl.NumberFormat(locale, {
    style: "unit",
    unit: UNITS[step] ?? "byte",
    unitDisplay: step === 0 ? "narrow" : "short",
    maximumFractionDigits: value < 10 ? 1 : 0,
  });
  return format.format(value);
}
