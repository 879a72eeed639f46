import { Mention } from "@tiptap/extension-mention";
import type { Node } from "@tiptap/react";
import type { FindPeople, Person } from "./people";
import { peopleList } from "./peopleList";

const PAUSE_MS = 120;

/** Somebody in the text: `<span data-mention="user's id">@Ola Nowak</span>`, offered while one types after an @. */
export function mentionOf(find: FindPeople): Node {
  return Mention.extend({
    addAttributes: () => ({ id: { default: null }, label: { default: null } }),
    parseHTML: () => [{ tag: "span[data-mention]", getAttrs: attributesOf }],
    renderHTML: ({ node }) => [
      "span",
      { "data-mention": String(node.attrs["id"]) },
      `@${node.attrs["label"]}`,
    ],
    renderText: ({ node }) => `@${node.attrs["label"]}`,
  }).configure({
    suggestion: {
      char: "@",
      debounce: PAUSE_MS,
      items: async ({ query }) => [...(await find(query))],
      command: ({ editor, range, props }) => {
        const { id, label } = props as Person;
        const content = [
          { type: "mention", attrs: { id, label } },
          { type: "text", text: " " },
        ];
        editor.chain().focus().insertContentAt(range, content).run();
      },
      render: peopleList,
    },
  });
}

function attributesOf(element: HTMLElement) {
  return {
    id: element.getAttribute("data-mention"),
    label: (element.textContent ?? "").replace(/^@/, ""),
  };
}
