import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";

export type TelephonyTab = "lines" | "log" | "playground" | "doctor";

/** The sides of the telephony's settings, as their addresses end; lines have an id there. */
export const TELEPHONY_TABS: Record<TelephonyTab, { label: MessageDescriptor; text: MessageDescriptor }> = {
  lines: { label: msg`Lines`, text: msg`The PBXes that tell Ringbook about calls.` },
  log: {
    label: msg`Event log`,
    text: msg`What PBXes posted, what became of it, and what they were answered.`,
  },
  playground: {
    label: msg`Playground`,
    text: msg`An event as a PBX would post it: what is understood, who is found, and whose screens would ring. Nothing is written until you send it.`,
  },
  doctor: {
    label: msg`Number doctor`,
    text: msg`Who a number is, how that is known, and why it is nobody else.`,
  },
};

/** The side that an address names; null when it names a line. */
export function telephonyTab(id: string | null): TelephonyTab | null {
  if (id === null || id === "new") return "lines";
  return id in TELEPHONY_TABS && id !== "lines" ? (id as TelephonyTab) : null;
}

export type LineTab = "general" | "setup" | "phones" | "numbers" | "dialling" | "asterisk";

/** The sides of one line, in their order, as their addresses end. */
export const LINE_TABS: Record<LineTab, { label: MessageDescriptor; text: MessageDescriptor }> = {
  general: {
    label: msg`General`,
    text: msg`What it is called, how its numbers are read, and whom it believes.`,
  },
  setup: { label: msg`Set-up`, text: msg`What to paste into the PBX.` },
  phones: { label: msg`Phones`, text: msg`Whose screens ring.` },
  numbers: {
    label: msg`Numbers`,
    text: msg`Whom the PBX is told to turn away, and which number it shows. PBXes that speak like Zammad or sipgate, or our own JSON, do as they are told; others are not told.`,
  },
  dialling: { label: msg`Dialling`, text: msg`How the PBX is asked to call somebody.` },
  asterisk: { label: msg`Asterisk`, text: msg`A connection of our own, to an Asterisk that posts nothing.` },
};

/** The tab that an address names, else the first. */
export function lineTab(name: string | null): LineTab {
  return name !== null && name in LINE_TABS ? (name as LineTab) : "general";
}
