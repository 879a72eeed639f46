import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";

/** Colours that can be told apart as dots, on both grounds. */
export const COLOURS: readonly { value: string; name: MessageDescriptor }[] = [
  { value: "#868e96", name: msg`grey` },
  { value: "#0e6e78", name: msg`petrol` },
  { value: "#1c7ed6", name: msg`blue` },
  { value: "#4263eb", name: msg`indigo` },
  { value: "#7048e8", name: msg`violet` },
  { value: "#c2255c", name: msg`pink` },
  { value: "#e03131", name: msg`red` },
  { value: "#e8590c", name: msg`orange` },
  { value: "#f08c00", name: msg`amber` },
  { value: "#66a80f", name: msg`lime` },
  { value: "#2f9e44", name: msg`green` },
  { value: "#12b886", name: msg`teal` },
];

export const GREY = "#868e96";
