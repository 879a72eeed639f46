import { InputRule, Node } from "@tiptap/react";
import { fieldParts } from "./fields";

/** A field as one types it, with its last brace. */
const TYPED = /\{\{\s*([^{}]+?)\s*\}\}$/;

/** A field in the text, shown by its name; it is taken away whole. */
export function fieldChip(labelOf: (key: string) => string): Node {
  return Node.create({
    name: "field",
    group: "inline",
    inline: true,
    atom: true,
    selectable: true,
    addAttributes: () => ({ field: { default: "" } }),
    parseHTML: () => [
      {
        tag: "span[data-field]",
        getAttrs: (element) => ({ field: element.getAttribute("data-field") ?? "" }),
      },
    ],
    renderHTML: ({ node }) => ["span", { "data-field": fieldOf(node) }, wordsOf(fieldOf(node), labelOf)],
    addInputRules() {
      const { type } = this;
      const rule = new InputRule({
        find: TYPED,
        handler: ({ state, range: { from, to }, match: [, field] }) => {
          state.tr.replaceWith(from, to, type.create({ field }));
        },
      });
      return [rule];
    },
    renderText: ({ node }) => `{{${fieldOf(node)}}}`,
  });
}

const fieldOf = ({ attrs }: { attrs: Record<string, unknown> }) => String(attrs["field"]);

function wordsOf(field: string, labelOf: (key: string) => string): string {
  const { key, otherwise } = fieldParts(field);
  return otherwise ? `${labelOf(key)} · ${otherwise}` : labelOf(key);
}
