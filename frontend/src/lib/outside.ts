/** Hands an address over to the program that is for it: a mail program, a phone. The page stays. */
export function openOutside(href: string): void {
  const link = document.createElement("a");
  link.href = href;
  document.body.append(link);
  link.click();
  link.remove();
}

export const telHref = (number: string) => `tel:${encoded(number)}`;

/** With `?&`, which both kinds of phones understand. */
export const smsHref = (number: string, text: string) =>
  `sms:${encoded(number)}${text ? `?&body=${encodeURIComponent(text)}` : ""}`;

/** Lines end as in mail: with CR and LF. */
export function mailHref(address: string, subject: string, text: string): string {
  const parts = { subject, body: text.replaceAll(/\r?\n/g, "\r\n") };
  const query = Object.entries(parts).filter(([, value]) => value !== "");
  const said = query.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&");
  return `mailto:${encodeURIComponent(address).replace("%40", "@")}${said && `?${said}`}`;
}

/** Numbers keep their plus; what a person typed between the digits goes. */
const encoded = (number: string) => number.replaceAll(/[^\d+*#,;]/g, "");
