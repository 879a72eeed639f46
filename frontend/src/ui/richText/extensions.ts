import { Link } from "@tiptap/extension-link";
import { Extension, type Extensions } from "@tiptap/react";
import { StarterKit } from "@tiptap/starter-kit";
import { fieldChip } from "./fieldChip";
import { mentionOf } from "./mention";
import type { Runs } from "./runs";

/** What a text may hold, no more than the server keeps; pasted things are cut down to it. */
export function extensionsFor(runs: Runs): Extensions {
  return [
    StarterKit.configure({ heading: false, horizontalRule: false, link: false, trailingNode: false }),
    Link.configure({
      openOnClick: false,
      protocols: ["http", "https", "mailto", "tel"],
      HTMLAttributes: { target: null, rel: null },
    }),
    mentionOf((text) => runs.find(text)),
    fieldChip((key) => runs.fieldLabel(key)),
    Extension.create({
      name: "submitting",
      // before a hard break, which has the same key
      priority: 1000,
      addKeyboardShortcuts: () => ({
        "Mod-Enter": () => {
          runs.submit();
          return true;
        },
        "Mod-k": () => {
          runs.link();
          return true;
        },
      }),
    }),
    Extension.create({
      name: "cancelling",
      // after the list of people, which Escape closes first
      priority: 1,
      addKeyboardShortcuts: () => ({ Escape: () => runs.cancel() }),
    }),
  ];
}
