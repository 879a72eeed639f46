import { plural, t } from "@lingui/core/macro";
import { formatAgo } from "~/lib/format";
import type { Choice } from "./popCall";

type Why = Pick<Choice, "lastCallAt" | "mine" | "openTickets" | "remembered">;

/** Why somebody stands where they do among those who share a number, the weightiest reason first. */
export function choiceWords(why: Why, now: number, locale: string): string[] {
  const { lastCallAt, mine, openTickets, remembered } = why;
  const ago = lastCallAt ? formatAgo(lastCallAt, now, locale) : "";
  return [
    ...(remembered ? [t`chosen last time`] : []),
    ...(ago ? [t`last call ${ago}`] : []),
    ...(mine ? [t`my contact`] : []),
    ...(openTickets > 0 ? [plural(openTickets, { one: "# open ticket", other: "# open tickets" })] : []),
  ];
}
