import type { Webhook } from "./webhooks";

/** What one fills in. */
export type WebhookValues = { name: string; url: string; events: string[] };

export const FIELDS = ["name", "url", "events"];

export const valuesOf = ({ name, url, events }: Webhook): WebhookValues => ({
  name,
  url,
  events: [...events],
});
