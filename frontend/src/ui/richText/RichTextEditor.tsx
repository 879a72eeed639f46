import { type Editor, EditorContent, useEditor } from "@tiptap/react";
import { use, useEffect, useLayoutEffect, useRef, useState } from "react";
import { extensionsFor } from "./extensions";
import { withChips, withoutChips } from "./fields";
import { isBlank } from "./html";
import { PeopleContext } from "./people";
import textStyles from "./RichText.module.css";
import type { RichTextFieldProps } from "./RichTextField";
import styles from "./RichTextField.module.css";
import { RichTextToolbar } from "./RichTextToolbar";
import { Runs } from "./runs";

type RichTextEditorProps = RichTextFieldProps & {
  /** Whether the field that it comes instead of had the focus. */
  focused: boolean;
};

/** The editor itself, with its tools while one is in it. See `RichTextField`. */
export function RichTextEditor(props: RichTextEditorProps) {
  const { value, placeholder } = props;
  const find = use(PeopleContext);
  const [hadFocusAtFirst] = useState(props.focused);
  const [linking, setLinking] = useState(false);
  const { onSubmit, onCancel, fields } = props;
  const [runs] = useState(() => new Runs(() => setLinking(true), { onSubmit, onCancel, find, fields }));
  const [extensions] = useState(() => extensionsFor(runs));
  useEffect(() => runs.take({ onSubmit, onCancel, find, fields }), [runs, onSubmit, onCancel, find, fields]);
  const onChange = useRef(props.onChange);
  useEffect(() => {
    onChange.current = props.onChange;
  }, [props.onChange]);
  const told = useRef(value);
  const editor = useEditor({
    content: withChips(value),
    injectCSS: false,
    // the space after the last word that was typed into the plain field
    parseOptions: { preserveWhitespace: hadFocusAtFirst },
    shouldRerenderOnTransaction: false,
    extensions,
    editorProps: { attributes: attributesOf(props) },
    onUpdate: ({ editor: current }) => {
      told.current = current.isEmpty ? "" : withoutChips(current.getHTML());
      onChange.current(told.current);
    },
  });
  // at once: a frame later would be a letter too late for who is typing
  useLayoutEffect(() => {
    if (!hadFocusAtFirst) return;
    editor.commands.setTextSelection(editor.state.doc.content.size);
    editor.view.focus();
  }, [editor, hadFocusAtFirst]);
  useEffect(() => follow(editor, value, told), [editor, value]);
  return (
    <div className={styles.field} data-empty={isBlank(value) || undefined}>
      <EditorContent editor={editor} className={textStyles.text} />
      {value === "" && (
        <span aria-hidden className={styles.placeholder}>
          {placeholder}
        </span>
      )}
      <RichTextToolbar editor={editor} linking={linking} onLinking={setLinking}>
        {props.tools?.((text) => insert(editor, text))}
      </RichTextToolbar>
    </div>
  );
}

/** Takes a value that did not come from here: emptied after it was saved, or a colleague's. */
function follow(editor: Editor, value: string, told: { current: string }): void {
  if (value === told.current) return;
  told.current = value;
  editor.commands.setContent(withChips(value), { emitUpdate: false });
}

const insert = (editor: Editor, text: string) => editor.chain().focus().insertContent(withChips(text)).run();

function attributesOf({ label, placeholder = "", invalid = false }: RichTextEditorProps) {
  return {
    class: styles.editor ?? "",
    role: "textbox",
    "aria-multiline": "true",
    "aria-label": label,
    "aria-placeholder": placeholder,
    ...(invalid ? { "aria-invalid": "true" } : {}),
  };
}
