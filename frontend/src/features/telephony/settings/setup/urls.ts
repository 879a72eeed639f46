/** The addresses of a line, all below the one its PBX posts to. */
export type LineUrls = { events: string; lookup: string; cid: string; journal: string; template: string };

export const urlsOf = (events: string): LineUrls => ({
  events,
  lookup: `${events}/lookup?number=[Number]`,
  cid: `${events}/cid?number=`,
  journal: `${events}/journal`,
  template: `${events}/3cx.xml`,
});

/** How an address looks whose token nobody knows any more. */
export const unknownUrl = (origin: string): string => `${origin}/api/v1/cti/<token>`;
