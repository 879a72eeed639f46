/** An empty spreadsheet with a heading for every field, as Excel opens it: with a mark of UTF-8. */
export function templateCsv(fields: readonly { label: string }[]): string {
  const headings = fields.map(({ label }) =>
    /[",]/.test(label) ? `"${label.replaceAll('"', '""')}"` : label,
  );
  return `\u{FEFF}${headings.join(",")}\r\n`;
}
