import { useLingui } from "@lingui/react";
import { eventSentence } from "./eventWords";

/** What happened, in words. */
export function EventName({ name }: { name: string }) {
  const { i18n } = useLingui();
  return eventSentence(name, i18n._.bind(i18n));
}
