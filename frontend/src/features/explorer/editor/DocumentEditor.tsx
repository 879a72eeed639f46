import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching, indentOnInput } from "@codemirror/language";
import { lintKeymap } from "@codemirror/lint";
import { EditorState, Prec } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { graphql, updateSchema } from "cm6-graphql";
import type { GraphQLSchema } from "graphql";
import { useEffect, useEffectEvent, useRef } from "react";
import { style } from "./style";

type DocumentEditorProps = {
  label: string;
  value: string;
  schema: GraphQLSchema | null;
  onChange: (text: string) => void;
  /** offset: where the cursor is, in characters. */
  onCursor: (offset: number) => void;
  onRun: () => void;
  /** Somebody wants to read of a type or of a type's field. */
  onShow: (type: string | undefined, field: string | undefined) => void;
};

/** GraphQL as the schema has it: completed, checked, explained. Tab leaves it, as everywhere. */
export function DocumentEditor({
  label,
  value,
  schema,
  onChange,
  onCursor,
  onRun,
  onShow,
}: DocumentEditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const changed = useEffectEvent(onChange);
  const moved = useEffectEvent(onCursor);
  const run = useEffectEvent(onRun);
  const show = useEffectEvent(onShow);
  const first = useEffectEvent(() => value);

  useEffect(() => {
    if (!place.current) return undefined;
    const runKey = {
      key: "Mod-Enter",
      run: () => {
        run();
        return true;
      },
    };
    const editor = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: first(),
        extensions: [
          Prec.highest(keymap.of([runKey])),
          keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap]),
          keymap.of([...completionKeymap, ...lintKeymap]),
          [lineNumbers(), highlightActiveLineGutter(), highlightActiveLine(), drawSelection(), history()],
          [bracketMatching(), closeBrackets(), indentOnInput(), autocompletion(), EditorView.lineWrapping],
          graphql(undefined, {
            onShowInDocs: (field, type, parent) => show(parent ?? type, parent ? field : undefined),
          }),
          EditorView.contentAttributes.of({ "aria-label": label }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) changed(update.state.doc.toString());
            moved(update.state.selection.main.head);
          }),
          style,
        ],
      }),
    });
    view.current = editor;
    return () => {
      view.current = null;
      editor.destroy();
    };
  }, [label]);

  useEffect(() => {
    if (view.current && schema) updateSchema(view.current, schema);
  }, [schema]);

  useEffect(() => {
    const editor = view.current;
    if (!editor || editor.state.doc.toString() === value) return;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: value } });
  }, [value]);

  return <div ref={place} style={{ height: "100%", minHeight: 0 }} />;
}
