/** Bytes as people read them: JSON indented, a form one field a line; anything else, and what is broken, as it came. */
export function pretty(text: string, contentType: string): string {
  if (contentType.includes("json")) return prettyJson(text) ?? text;
  if (contentType.includes("x-www-form-urlencoded")) return prettyForm(text);
  return text;
}

function prettyJson(text: string): string | null {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return null;
  }
}

function prettyForm(text: string): string {
  const fields = [...new URLSearchParams(text)];
  return fields.map(([name, value]) => `${name} = ${value}`).join("\n");
}
