/** Where a link may lead; null for what would run a script or leave the web. */
export function webAddress(url: string): string | null {
  const parsed = URL.parse(url);
  return parsed && /^https?:$/.test(parsed.protocol) ? parsed.href : null;
}
